import type { RefundReason } from '../db/stored-shapes.ts';

/**
 * What a refund is owed for: a whole payment that no order keeps, an order that ended, a return, a claim, or money that came by transfer
 * and is nobody's price; `provider`: it was made at the provider itself.
 */
export type RefundSource = 'payment' | 'order' | 'return' | 'claim' | 'entry' | 'provider';

/** Money that is to go back, or went; instants are ISO 8601. */
export interface RefundRecord {
  readonly merchantId: string;
  /** The key under which the provider is asked: asked again, it gives nothing twice. */
  readonly id: string;
  readonly provider: string;
  readonly paymentRef: string;
  /** Null where the money belongs to none. */
  readonly checkoutId: string | null;
  /** Null where no order came of the payment. */
  readonly orderId: string | null;
  readonly source: RefundSource;
  readonly sourceId: string;
  /** Minor units. */
  readonly amount: number;
  readonly currency: string;
  readonly reason: RefundReason;
  /** `agreed`: in another way than it was paid, with the shopper's consent. */
  readonly means: 'same' | 'agreed';
  /** The shopper's words, where other means were agreed. */
  readonly consent: string | null;
  readonly owedAt: string;
  readonly owedBy: string;
  readonly attempts: number;
  /** Next attempt. */
  readonly dueAt: string;
  readonly failure: string | null;
  /** Tried in vain for so long that a person has to act. */
  readonly stuckAt: string | null;
  readonly paidAt: string | null;
  /** Of money that was only reserved: it is let go, and nothing is paid back. */
  readonly released: boolean;
  /** The provider's name for it, where somebody made it there and not we. */
  readonly outsideRef: string | null;
}

/** A refund about to be written down. */
export type NewRefund = Omit<RefundRecord, 'id' | 'owedAt' | 'attempts' | 'dueAt' | 'failure' | 'stuckAt' | 'paidAt' | 'outsideRef'>;

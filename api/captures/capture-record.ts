import { unheard } from '../payments/patience.ts';
/** Money of an order that has fallen due and is to be taken, or was; instants are ISO 8601. */
export interface CaptureRecord {
  readonly merchantId: string;
  /** The key under which the provider is asked: asked again, it takes nothing twice. */
  readonly id: string;
  readonly orderId: string;
  /** What made it due: the terms, or the merchant, because the reservation will not hold until then. */
  readonly cause: 'terms' | 'merchant';
  /** Minor units; null until the provider is first asked, and what it is asked for ever after. */
  readonly amount: number | null;
  readonly paymentRef: string | null;
  readonly currency: string;
  readonly owedAt: string;
  readonly owedBy: string;
  readonly attempts: number;
  readonly failure: string | null;
  /** Refused, or tried in vain for so long that a person has to act. */
  readonly stuckAt: string | null;
  readonly capturedAt: string | null;
  /** There was nothing left to take, or another took its place. */
  readonly droppedAt: string | null;
}

/** Whether the provider may be taking the money at this moment, or has taken it unheard. */
export function isUnderWay({ amount, stuckAt, failure, capturedAt, droppedAt }: CaptureRecord): boolean {
  if (amount === null || capturedAt !== null || droppedAt !== null) return false;
  return stuckAt === null || failure === unheard;
}

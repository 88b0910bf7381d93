/**
 * Where a movement stands: `matched` with what it paid, `refunded` where all of it goes back, `notOurs` where it has nothing to do with
 * any order, `open` until somebody says.
 */
export type EntryState = 'open' | 'matched' | 'refunded' | 'notOurs';

/** Why nobody but a person can say what a movement is for. */
export type OpenReason =
  | 'noReference'
  | 'severalOrders'
  | 'short'
  | 'excess'
  | 'alreadyPaid'
  | 'otherMeans'
  | 'otherCurrency'
  | 'reversal'
  | 'beforeOrder'
  | 'inFuture'
  | 'perhapsKnown'
  | 'refundTwice'
  | 'refundDiffers';

/** Who paid or was paid, and what was written: kept sealed. */
export interface EntryParticulars {
  readonly name: string | null;
  readonly iban: string | null;
  readonly bic: string | null;
  readonly endToEnd: string | null;
  readonly text: string;
}

/** A movement of the merchant's account; dates are local and ISO 8601. */
export interface EntryRecord extends EntryParticulars {
  readonly merchantId: string;
  readonly id: string;
  /** The merchant's own, compact IBAN; null where the file did not say which. */
  readonly account: string | null;
  readonly source: 'camt' | 'csv';
  readonly direction: 'credit' | 'debit';
  readonly reversal: boolean;
  /** Minor units. */
  readonly amount: number;
  readonly currency: string;
  readonly bookedOn: string;
  /** Last day on which the payer can have ordered it. */
  readonly orderedBy: string;
  readonly reference: string | null;
  readonly state: EntryState;
  readonly why: OpenReason | null;
  readonly orderId: string | null;
  readonly transferRef: string | null;
  /** Of a credit, what counts towards its transfer; minor units. */
  readonly applied: number;
  readonly refundId: string | null;
}

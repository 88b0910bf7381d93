/** A transfer to the merchant's own account that an order waits for; instants are ISO 8601, amounts minor units. */
export interface TransferRecord {
  readonly merchantId: string;
  readonly ref: string;
  readonly checkoutId: string;
  readonly method: string;
  readonly amount: number;
  readonly currency: string;
  readonly iban: string;
  readonly holder: string;
  readonly bic: string | null;
  /** Of the entries that are its: never more than the amount. */
  readonly received: number;
  /** All is there, or a person let it be enough. */
  readonly settledAt: string | null;
  /** Nobody waits for it any more; money that comes all the same still counts as its. */
  readonly givenUpAt: string | null;
  /** What came so far, and by which day it was ordered. */
  readonly entries: readonly { readonly amount: number; readonly orderedBy: string; readonly importedAt: string }[];
}

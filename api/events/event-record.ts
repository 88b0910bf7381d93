/** Something that happened, as the feed and webhooks tell it; instants are ISO 8601. */
export interface EventRecord {
  readonly merchantId: string;
  readonly id: string;
  /** Place in the merchant's feed; null: not in it yet. */
  readonly position: number | null;
  readonly type: string;
  /** Of the shape of `data`. */
  readonly version: string;
  readonly at: string;
  readonly data: object;
}

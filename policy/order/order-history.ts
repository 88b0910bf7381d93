/** When the events of an order happened, ISO 8601; absent: not so far. */
export interface OrderHistory {
  /** The order reached the server. */
  readonly receivedAt: string;
  /** Its receipt was acknowledged to the buyer. */
  readonly acknowledgedAt?: string | undefined;
  readonly paidAt?: string | undefined;
  readonly acceptedAt?: string | undefined;
  /** The shipment was announced. */
  readonly shipmentMailAt?: string | undefined;
  /** The goods are in the buyer's hands. */
  readonly deliveredAt?: string | undefined;
  /** The order was refused, lapsed or was terminated. */
  readonly endedAt?: string | undefined;
}

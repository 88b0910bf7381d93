/** A shop whose counter somebody stands behind. */
export interface CounterShop {
  readonly merchant: string;
  readonly name: string;
  readonly secretKey: string;
}

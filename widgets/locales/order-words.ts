/** Words of an order, on its own page and right after it was placed. */
export interface OrderWords {
  readonly order: string;
  readonly placed: string;
  /** Before the address the confirmation goes to. */
  readonly sentTo: string;
  readonly next: string;
  readonly transfer: string;
  readonly holder: string;
  readonly iban: string;
  readonly reference: string;
  readonly toPay: string;
  readonly dueBy: string;
  readonly copy: string;
  readonly copied: string;
  readonly goods: string;
  readonly goodsSum: string;
  readonly quantity: string;
  /** Said before a price that no longer holds. */
  readonly before: string;
  readonly discount: string;
  readonly delivery: string;
  readonly total: string;
  readonly deliveredTo: string;
  readonly billedTo: string;
  readonly payment: string;
  readonly history: string;
  readonly rights: string;
  readonly returns: string;
  readonly noOrder: string;
  readonly toShop: string;
}

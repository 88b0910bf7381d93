import type { OrderWire } from '../../api/orders/orders.wire.ts';

/** There is an order. `preventDefault()` keeps the shopper on this page, where the order is then shown. */
export class CassaOrderPlaced extends Event {
  constructor(readonly order: OrderWire) {
    super('cassa-order-placed', { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'cassa-order-placed': CassaOrderPlaced;
  }
}

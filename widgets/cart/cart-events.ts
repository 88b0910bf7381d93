import type { CartWire } from '../../api/carts/carts.wire.ts';

/** The cart changed, whichever element or tab changed it; `null` once there is none. */
export class CassaCartChanged extends Event {
  constructor(readonly cart: CartWire | null) {
    super('cassa-cart-changed', { bubbles: true, composed: true });
  }
}

/** Before the shopper leaves for the checkout; `preventDefault()` keeps the page. */
export class CassaCheckoutStarting extends Event {
  constructor(readonly cart: CartWire) {
    super('cassa-checkout-starting', { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'cassa-cart-changed': CassaCartChanged;
    'cassa-checkout-starting': CassaCheckoutStarting;
  }
}

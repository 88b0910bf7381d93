import type { CartWire } from '../../api/carts/carts.wire.ts';
import type { VariantWire } from '../../api/catalog/catalog.wire.ts';
import type { NewLine } from '../client/cart-store.ts';

/** Before a line goes into the cart; `preventDefault()` keeps it out. */
export class CassaLineAdding extends Event {
  constructor(readonly line: NewLine) {
    super('cassa-line-adding', { bubbles: true, composed: true, cancelable: true });
  }
}

/** A line went into the cart. */
export class CassaLineAdded extends Event {
  constructor(
    readonly line: NewLine,
    readonly cart: CartWire,
  ) {
    super('cassa-line-added', { bubbles: true, composed: true });
  }
}

/** The shopper chose another variant; the page may show its picture. */
export class CassaVariantChanged extends Event {
  constructor(readonly variant: VariantWire) {
    super('cassa-variant-changed', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'cassa-line-adding': CassaLineAdding;
    'cassa-line-added': CassaLineAdded;
    'cassa-variant-changed': CassaVariantChanged;
  }
}

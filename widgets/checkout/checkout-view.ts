import type { CartWire } from '../../api/carts/carts.wire.ts';
import type { ShopWire } from '../../api/shops/shops.wire.ts';
import type { FormErrors } from '../form/form-errors.ts';
import type { BaseWords } from '../locales/base-words.ts';
import type { CheckoutWords } from '../locales/checkout-words.ts';
import type { CheckoutDraft } from './checkout-draft.ts';

/** What every section of the checkout draws from. */
export interface CheckoutView {
  readonly words: CheckoutWords & BaseWords;
  readonly shop: ShopWire;
  readonly cart: CartWire;
  readonly form: FormErrors;
  readonly draft: CheckoutDraft;
}

import type { ShopWire } from '../../api/shops/shops.wire.ts';
import type { ReactiveElement } from '../base/reactive-element.ts';
import { openLightMount, type LightMount } from './light-mount.ts';
import { paymentAdapter } from './payment-adapters.ts';
import type { PaymentContext } from './payment-fields.ts';

/**
 * What the provider itself says about paying later, in the light DOM under `slot="pay-later"` while such a method is offered:
 * the wording of credit is regulated, so it is never ours. A provider that does not come leaves the place empty.
 */
export class PayLaterHost {
  #mount?: LightMount;
  #amount = 0;

  constructor(private readonly element: ReactiveElement) {}

  /** Lets go of the place, once the element has left the page. */
  release(): void {
    this.#amount = 0;
    this.#mount?.remove();
  }

  /** Shows it for the amount of the quote, as far as that can be paid later. */
  async show({ payment }: Pick<ShopWire, 'payment'>, context: PaymentContext): Promise<void> {
    const { payments, total } = context.cart;
    const amount = payments.some(({ offered, payLater }) => offered && payLater) ? total.amount : 0;
    if (amount === this.#amount) return;
    this.release();
    this.#amount = amount;
    if (!amount || !payment) return;
    const { host } = (this.#mount = openLightMount(this.element, 'pay-later'));
    await paymentAdapter(payment.provider)
      .then((adapter) => adapter.explainPayLater?.(payment, host, context))
      .catch(() => {});
  }
}

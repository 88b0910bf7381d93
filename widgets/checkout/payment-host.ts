import type { ShopWire } from '../../api/shops/shops.wire.ts';
import type { ReactiveElement } from '../base/reactive-element.ts';
import { openLightMount, type LightMount } from './light-mount.ts';
import { paymentAdapter } from './payment-adapters.ts';
import type { PaymentContext, PaymentFields } from './payment-fields.ts';

/**
 * Keeps the provider's fields mounted while the chosen method needs them, in the light DOM under `slot="payment"`. They stay
 * where they are while the page around them is drawn again, and what was typed into them stays too.
 */
export class PaymentHost {
  state: 'none' | 'loading' | 'ready' | 'failed' = 'none';
  /** The fields of the chosen method, once they can be used. */
  fields?: PaymentFields;
  #mount?: LightMount;
  #method = '';
  #again?: () => void;

  constructor(private readonly element: ReactiveElement) {}

  /** Lets go of the fields, once the element has left the page. */
  release(): void {
    this.#method = '';
    this.#unmount();
  }

  /** Brings the fields in line with the chosen method. */
  async show(method: string, { payment }: Pick<ShopWire, 'payment'>, context: PaymentContext): Promise<void> {
    if (method === this.#method) return;
    this.#method = method;
    this.#again = () => void this.show(method, { payment }, context);
    const adapter = method ? await paymentAdapter(payment.provider).catch(() => undefined) : undefined;
    if (method !== this.#method) return;
    const needed = method !== '' && adapter?.hasFields(method) !== false;
    if (needed && (this.state === 'loading' || this.state === 'ready')) return;
    this.#unmount();
    if (needed) await this.#load(adapter?.create(payment), context);
  }

  /** Tries again to load fields that did not come. */
  readonly retry = (): void => {
    this.#method = '';
    this.#again?.();
  };

  async #load(fields: PaymentFields | undefined, context: PaymentContext): Promise<void> {
    this.#enter('loading');
    const mount = (this.#mount = openLightMount(this.element, 'payment'));
    try {
      this.fields = fields;
      // Without an adapter there is nothing to mount, which is a failure like any other.
      await fields!.mount(mount.host, context);
      if (this.#mount === mount) this.#enter('ready');
    } catch {
      if (this.#mount === mount) this.#enter('failed');
    }
  }

  #unmount(): void {
    this.fields?.destroy();
    this.#mount?.remove();
    this.fields = this.#mount = undefined;
    this.#enter('none');
  }

  #enter(state: PaymentHost['state']): void {
    this.state = state;
    this.element.requestUpdate();
  }
}

import type { ShopWire } from '../../api/shops/shops.wire.ts';
import type { ReactiveElement } from '../base/reactive-element.ts';
import { openLightMount, type LightMount } from './light-mount.ts';
import { paymentAdapter } from './payment-adapters.ts';
import type { Ordering, PaymentContext, PaymentFields } from './payment-fields.ts';

/**
 * Keeps the provider's fields mounted while the chosen method needs them, in the light DOM under `slot="payment"`. They stay
 * where they are while the page around them is drawn again, and what was typed into them stays too.
 */
export class PaymentHost {
  state: 'none' | 'loading' | 'ready' | 'failed' = 'none';
  /** The fields of the chosen method, once they can be used. */
  fields?: PaymentFields;
  #mount?: LightMount;
  #method?: string;
  /** Which fields those are: methods may share them. */
  #kind = '';

  constructor(
    private readonly element: ReactiveElement,
    private readonly ordering: Ordering,
  ) {}

  /** Lets go of the fields, once the element has left the page. */
  release(): void {
    this.#method = undefined;
    this.#unmount();
  }

  /** Brings the fields in line with the chosen method and the quote. */
  async show({ payment }: Pick<ShopWire, 'payment'>, context: PaymentContext): Promise<void> {
    const { method } = context;
    if (method === this.#method) return this.fields?.update?.(context);
    this.#method = method;
    const adapter = payment && (await paymentAdapter(payment.provider).catch(() => undefined));
    if (method !== this.#method) return;
    // Without a provider there are no fields. Without an adapter there is nothing to mount, which is a failure like any other.
    const kind = adapter ? adapter.fieldsFor(method) : payment ? method : '';
    if (kind === this.#kind && (this.state === 'loading' || this.state === 'ready')) return this.fields?.update?.(context);
    this.#unmount();
    this.#kind = kind;
    if (kind) await this.#load(adapter?.create(payment!, method, this.ordering), context);
  }

  /** Loads fields that did not come once more, with the next drawing. */
  readonly retry = (): void => {
    this.#method = undefined;
    this.element.requestUpdate();
  };

  async #load(fields: PaymentFields | undefined, context: PaymentContext): Promise<void> {
    this.#enter('loading');
    const mount = (this.#mount = openLightMount(this.element, 'payment'));
    try {
      this.fields = fields;
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

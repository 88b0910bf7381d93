import { paymentAppearance } from './payment-appearance.ts';
import type { PaymentAdapter, PaymentContext, PaymentFields, PaymentResult, PaymentSource } from './payment-fields.ts';

/** The part of Stripe's shape that the sandbox's client offers. */
interface SandboxClient {
  elements(options: { mode: 'payment'; amount: number; currency: string; locale: string; appearance: object }): SandboxElements;
  confirmPayment(options: {
    elements: SandboxElements;
    clientSecret: string;
    confirmParams: { return_url: string };
    redirect: 'if_required';
  }): Promise<{ error?: { code: string; message: string }; paymentIntent?: object }>;
}

interface SandboxElements {
  create(type: 'card' | 'payLaterMessage'): SandboxElement;
}

interface SandboxElement {
  on(event: string, listener: (detail: { readonly complete: boolean }) => void): void;
  mount(host: HTMLElement): void;
  destroy(): void;
}

declare global {
  interface Window {
    CassaSandbox?: (publishableKey: string) => SandboxClient;
  }
}

/** Cards of the sandbox provider, whose client has Stripe's shape: mounted outside shadow roots, challenge in its own frame. */
export const sandbox: PaymentAdapter = {
  fieldsFor: (method) => (['card', 'googlePay', 'applePay'].includes(method) ? 'card' : ''),
  create: (source) => new SandboxFields(source),
  explainPayLater: async (source, host, context) =>
    openElements(await loadClient(source), host, context)
      .create('payLaterMessage')
      .mount(host),
};

/**
 * A module, because Trusted Types object to a script element with a URL and not to this. The fragment makes each try a new
 * one: a browser keeps a module that failed to load as failed.
 */
async function loadClient({ script, publishableKey }: PaymentSource): Promise<SandboxClient> {
  if (!window.CassaSandbox) await import(/* @vite-ignore */ `${script}#${Date.now()}`);
  return window.CassaSandbox!(publishableKey);
}

function openElements(client: SandboxClient, host: HTMLElement, { cart, language }: PaymentContext): SandboxElements {
  const { total, currency } = cart;
  return client.elements({ mode: 'payment', locale: language, appearance: paymentAppearance(host), amount: total.amount, currency });
}

class SandboxFields implements PaymentFields {
  complete = false;
  #client!: SandboxClient;
  #elements!: SandboxElements;
  #card?: SandboxElement;

  constructor(private readonly source: PaymentSource) {}

  async mount(host: HTMLElement, context: PaymentContext): Promise<void> {
    this.#client = await loadClient(this.source);
    this.#elements = openElements(this.#client, host, context);
    const card = (this.#card = this.#elements.create('card'));
    card.on('change', ({ complete }) => (this.complete = complete));
    await new Promise((resolve, reject) => {
      card.on('ready', resolve);
      card.on('loaderror', reject);
      card.mount(host);
    });
  }

  async confirm({ clientSecret, returnUrl }: { clientSecret: string; returnUrl: string }): Promise<PaymentResult> {
    const { error, paymentIntent } = await this.#client.confirmPayment({
      elements: this.#elements,
      clientSecret,
      confirmParams: { return_url: returnUrl },
      redirect: 'if_required',
    });
    if (!error) return { outcome: paymentIntent ? 'done' : 'redirecting' };
    const { code, message } = error;
    if (code === 'network') throw new Error(message);
    return { outcome: code === 'incomplete' || code === 'cancelled' ? code : 'declined', message };
  }

  destroy(): void {
    this.#card?.destroy();
  }
}

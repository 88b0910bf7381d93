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
  create(type: 'card'): {
    on(event: string, listener: (detail: { readonly complete: boolean }) => void): void;
    mount(host: HTMLElement): void;
    destroy(): void;
  };
}

declare global {
  interface Window {
    CassaSandbox?: (publishableKey: string) => SandboxClient;
  }
}

/** Cards of the sandbox provider, whose client has Stripe's shape: mounted outside shadow roots, challenge in its own frame. */
export const sandbox: PaymentAdapter = {
  hasFields: (method) => ['card', 'googlePay', 'applePay'].includes(method),
  create: (source) => new SandboxFields(source),
};

class SandboxFields implements PaymentFields {
  complete = false;
  #client!: SandboxClient;
  #elements!: SandboxElements;
  #card?: ReturnType<SandboxElements['create']>;

  constructor(private readonly source: PaymentSource) {}

  async mount(host: HTMLElement, { language, ...context }: PaymentContext): Promise<void> {
    // A module, because Trusted Types object to a script element with a URL and not to this.
    await import(/* @vite-ignore */ this.source.script);
    this.#client = window.CassaSandbox!(this.source.publishableKey);
    this.#elements = this.#client.elements({ mode: 'payment', locale: language, ...context });
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

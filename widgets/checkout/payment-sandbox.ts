import type { PaymentAdapter, PaymentContext, PaymentFields, PaymentResult, PaymentSource } from './payment-fields.ts';

/** The part of Stripe's shape that the sandbox's client offers. */
interface SandboxClient {
  elements(options: { mode: 'payment'; amount: number; currency: string; locale: string; appearance: object }): {
    create(type: 'card'): SandboxElement;
  };
  confirmPayment(options: {
    elements: unknown;
    clientSecret: string;
    confirmParams: { return_url: string };
    redirect: 'if_required';
  }): Promise<{ error?: { code: string; message: string }; paymentIntent?: { id: string; status: string } }>;
}

interface SandboxElement {
  on(event: 'ready' | 'loaderror', listener: () => void): void;
  on(event: 'change', listener: (change: { readonly complete: boolean }) => void): void;
  mount(host: HTMLElement): void;
  destroy(): void;
}

declare global {
  interface Window {
    CassaSandbox?: (publishableKey: string) => SandboxClient;
  }
}

const readyWithinMs = 15_000;
const fieldMethods: readonly string[] = ['card', 'googlePay', 'applePay'];
const outcomes: Readonly<Record<string, PaymentResult['outcome']>> = { incomplete: 'incomplete', cancelled: 'cancelled' };

/** Cards of the sandbox provider, whose client has Stripe's shape: mounted outside shadow roots, challenge in its own dialog. */
export const sandbox: PaymentAdapter = {
  hasFields: (method) => fieldMethods.includes(method),
  create: (source) => new SandboxFields(source),
};

class SandboxFields implements PaymentFields {
  complete = false;
  #client?: SandboxClient;
  #elements?: ReturnType<SandboxClient['elements']>;
  #card?: SandboxElement;
  #destroyed = false;

  constructor(private readonly source: PaymentSource) {}

  async mount(host: HTMLElement, { language, ...context }: PaymentContext): Promise<void> {
    this.#client ??= await loadClient(this.source);
    if (this.#destroyed) return;
    this.#elements = this.#client.elements({ mode: 'payment', locale: language, ...context });
    const card = (this.#card = this.#elements.create('card'));
    await new Promise<void>((resolve, reject) => {
      card.on('ready', resolve);
      card.on('change', ({ complete }) => (this.complete = complete));
      card.on('loaderror', () => reject(new Error('The payment fields did not load')));
      setTimeout(() => reject(new Error('The payment fields took too long')), readyWithinMs);
      card.mount(host);
    });
  }

  async confirm({ clientSecret, returnUrl }: { clientSecret: string; returnUrl: string }): Promise<PaymentResult> {
    if (!this.#client || !this.#elements) throw new Error('Payment fields are not mounted');
    const { error, paymentIntent } = await this.#client.confirmPayment({
      elements: this.#elements,
      clientSecret,
      confirmParams: { return_url: returnUrl },
      redirect: 'if_required',
    });
    if (error?.code === 'network') throw new Error(error.message);
    if (error) return { outcome: outcomes[error.code] ?? 'declined', message: error.message };
    return { outcome: paymentIntent ? 'done' : 'redirecting' };
  }

  destroy(): void {
    this.#destroyed = true;
    this.#card?.destroy();
  }
}

/** A dynamic import, because Trusted Types object to a script element with a URL and not to a module. */
async function loadClient({ script, publishableKey }: PaymentSource): Promise<SandboxClient> {
  await import(/* @vite-ignore */ script);
  if (!window.CassaSandbox) throw new Error(`${script} did not define CassaSandbox`);
  return window.CassaSandbox(publishableKey);
}

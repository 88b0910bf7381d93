import type {
  StripeElements,
  StripeExpressCheckoutElement,
  StripeExpressCheckoutElementClickEvent,
  StripeExpressCheckoutElementConfirmEvent,
} from '@stripe/stripe-js';
import type { WalletWords } from '../../locales/wallet-words.ts';
import type { WordsByLanguage } from '../../locales/words.ts';
import type { Language } from '../../client/language.ts';
import type { Ordering, PaymentContext, PaymentResult, PaymentSource } from '../payment-fields.ts';
import { StripeFields } from './stripe-fields.ts';

/** Wallets by our name for them. */
export const wallets = { applePay: 'Apple Pay', googlePay: 'Google Pay' } as const;
export type Wallet = keyof typeof wallets;

const wordsByLanguage: WordsByLanguage<WalletWords> = {
  it: () => import('../../locales/it/wallet.ts'),
  en: () => import('../../locales/en/wallet.ts'),
  de: () => import('../../locales/de/wallet.ts'),
  fr: () => import('../../locales/fr/wallet.ts'),
  es: () => import('../../locales/es/wallet.ts'),
};

const others = { amazonPay: 'never', applePay: 'never', googlePay: 'never', klarna: 'never', link: 'never', paypal: 'never' } as const;

/**
 * The wallet's own button, which orders: it says "buy", as a button that obliges to pay must. The sheet it opens shows the total of
 * the quote, and what is paid is never another.
 */
export class WalletButton extends StripeFields {
  /** The device offers the wallet. */
  orders = false;
  obstacle?: string;
  #element?: StripeExpressCheckoutElement;
  #shown = 0;
  #outcome?: PaymentResult['outcome'];

  constructor(
    source: PaymentSource,
    private readonly wallet: Wallet,
    private readonly ordering: Ordering,
  ) {
    super(source);
  }

  protected async open(elements: StripeElements, host: HTMLElement, { language }: PaymentContext): Promise<void> {
    const element = (this.#element = elements.create('expressCheckout', {
      buttonType: { applePay: 'buy', googlePay: 'buy' },
      buttonHeight: 48,
      layout: { maxColumns: 1, maxRows: 1 },
      paymentMethods: { ...others, [this.wallet]: 'always' },
    }));
    element.on('click', (event) => this.#open(event));
    element.on('cancel', () => this.ordering.cancelled());
    element.on('confirm', (event) => void this.#pay(event));
    this.orders = await new Promise<boolean>((resolve, reject) => {
      element.on('ready', ({ availablePaymentMethods: offered }) => resolve(offered?.[this.wallet] ?? false));
      element.on('loaderror', ({ error }) => reject(new Error(error.message)));
      element.mount(host);
    });
    if (this.orders) return;
    const { words } = await wordsByLanguage[language as Language]();
    host.lang = language;
    host.setAttribute('role', 'status');
    host.textContent = this.obstacle = words.notOffered(wallets[this.wallet]);
  }

  override async confirm(payment: { clientSecret: string; returnUrl: string }): Promise<PaymentResult> {
    const result = await super.confirm(payment);
    this.#outcome = result.outcome;
    return result;
  }

  #open({ resolve, reject }: StripeExpressCheckoutElementClickEvent): void {
    this.#shown = this.amount;
    if (this.ordering.ready()) resolve();
    else reject();
  }

  /** The shopper agreed to the total the sheet showed, and to no other. */
  async #pay(event: StripeExpressCheckoutElementConfirmEvent): Promise<void> {
    this.#outcome = undefined;
    if (this.#shown === this.amount) await this.ordering.order();
    else this.ordering.cancelled();
    if (this.#outcome !== 'done') event.paymentFailed({ reason: 'fail' });
  }

  destroy(): void {
    this.#element?.destroy();
  }
}

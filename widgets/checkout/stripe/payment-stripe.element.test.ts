import { expect, waitUntil } from '@open-wc/testing';
import type { CartWire } from '../../../api/carts/carts.wire.ts';
import type { Ordering, PaymentContext, PaymentFields } from '../payment-fields.ts';
import { stripe } from './payment-stripe.ts';
import { stripeAppearance } from './stripe-appearance.ts';

const adapter = stripe();
const script = '/endive/stripe.js';
let keys = 0;
let hosts: HTMLElement[] = [];

const source = (from = script) => ({ publishableKey: `pk_test_${++keys}`, script: from });
const nobody: Ordering = { ready: () => false, order: () => Promise.resolve(), cancelled: () => {} };

function host(): HTMLElement {
  const place = document.createElement('div');
  document.body.append(place);
  hosts.push(place);
  return place;
}

/** A quote of so much, payable by all of these. */
function context(
  amount: number,
  { method = 'card', offSession = false, language = 'en', offered = ['card', 'klarna'] } = {},
): PaymentContext {
  const payments = offered.map((id) => ({ method: id, label: id, offered: true, payLater: id === 'klarna', offSession, because: [] }));
  const total = { amount, text: '' };
  return {
    cart: { total, currency: 'EUR', destination: { country: 'IT', name: 'Italy' }, payments } as Partial<CartWire> as CartWire,
    method,
    language,
  };
}

/** A payment as our server makes it. @returns its client secret */
async function payment(amount: number, more: Record<string, string> = {}): Promise<string> {
  const response = await fetch('/v1/payment_intents', {
    method: 'POST',
    headers: { authorization: 'Bearer sk_test_shop', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ amount: String(amount), currency: 'eur', 'allowed_payment_method_types[0]': 'card', ...more }),
  });
  const made = (await response.json()) as { client_secret?: string };
  expect(made.client_secret, JSON.stringify(made)).to.be.a('string');
  return made.client_secret!;
}

/** Types a card into the provider's frame, and waits until the page has been told. */
async function type(place: HTMLElement, fields: PaymentFields, number: string): Promise<void> {
  const { contentDocument: frame } = place.querySelector('iframe')!;
  for (const [name, value] of Object.entries({ number, expiry: '12 / 39', cvc: '123' })) {
    const field = frame!.querySelector<HTMLInputElement>(`[name=${name}]`)!;
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  await waitUntil(() => fields.complete, 'the card is not complete');
}

async function cardFields(amount = 2100, options = {}): Promise<{ fields: PaymentFields; place: HTMLElement }> {
  const place = host();
  const fields = adapter.create(source(), 'card', nobody);
  await fields.mount(place, context(amount, options));
  return { fields, place };
}

const back = { returnUrl: 'https://shop.example/checkout#cassa-checkout=chk.token' };

afterEach(() => {
  for (const each of hosts) each.remove();
  hosts = [];
  document.querySelector('dialog')?.remove();
});

it('has fields for cards and wallets, and for nothing that is paid on a page of its own', () => {
  const kinds = ['card', 'applePay', 'googlePay', 'paypal', 'klarna', 'scalapay', 'satispay', 'bankTransfer', 'toString'];
  expect(kinds.map((method) => adapter.fieldsFor(method))).to.deep.equal(['card', 'applePay', 'googlePay', '', '', '', '', '', '']);
});

it('takes what Stripe left in the address out of it, and nothing else', () => {
  const before = location.href;
  history.replaceState(null, '', `${before}&x=a%20b&payment_intent=pi_1&payment_intent_client_secret=s&redirect_status=failed#kept`);
  stripe();
  expect(new URL(location.href).searchParams.get('x')).to.equal('a b');
  expect(location.href).not.to.match(/payment_intent|redirect_status/);
  expect(location.hash).to.equal('#kept');
  history.replaceState(null, '', before);
});

it('passes the page’s look on, in colours that another document understands', () => {
  const place = host();
  place.style.cssText =
    'color-scheme: dark; color: #eee; --cassa-color-accent: hsl(0 100% 50%); --cassa-color-surface: Canvas; --cassa-radius: 3px';
  const { theme, variables } = stripeAppearance(place);
  expect(theme).to.equal('night');
  expect(variables).to.include({ colorText: 'rgb(238, 238, 238)', colorPrimary: 'rgb(255, 0, 0)', borderRadius: '3px' });
  expect(place.style.color).to.equal('rgb(238, 238, 238)');
  const edge = () => stripeAppearance(place).rules!['.Input']!['border'];
  expect(edge()).to.equal('1px solid rgba(238, 238, 238, 0.56)');
  place.style.setProperty('--cassa-color-edge', 'green');
  expect(edge()).to.equal('1px solid rgb(0, 128, 0)');
});

describe('the client', () => {
  it('that does not come is asked for again', async () => {
    const { Stripe } = window;
    delete window.Stripe;
    const fields = adapter.create(source('/endive/not-there.js'), 'card', nobody);
    let failure: unknown;
    await fields.mount(host(), context(2100)).catch((error: unknown) => (failure = error));
    expect(failure).to.be.an('error');
    await cardFields();
    expect(window.Stripe).to.be.a('function');
    window.Stripe ??= Stripe;
  });
});

describe('a card', () => {
  it('that is unfinished is said so in Stripe’s words, before anything is asked of the server', async () => {
    const { fields } = await cardFields();
    expect(fields.complete).to.equal(false);
    expect(await fields.submit!()).to.deep.equal({ outcome: 'incomplete', message: 'Your card number is incomplete.' });
  });

  it('pays the total of the quote as it is now', async () => {
    const { fields, place } = await cardFields(2100);
    await type(place, fields, '4242424242424242');
    fields.update!(context(2700));
    expect(await fields.submit!()).to.equal(undefined);
    expect(await fields.confirm({ clientSecret: await payment(2700), ...back })).to.deep.equal({ outcome: 'done' });
  });

  it('does not pay a total that the page does not show: the server is asked what became of it', async () => {
    const { fields, place } = await cardFields(2100);
    await type(place, fields, '4242424242424242');
    await fields.submit!();
    let failure: unknown;
    await fields.confirm({ clientSecret: await payment(2700), ...back }).catch((error: unknown) => (failure = error));
    expect(String(failure)).to.contain('amount');
  });

  it('that may be reserved anew later is announced as such', async () => {
    const { fields, place } = await cardFields(2100, { offSession: true });
    await type(place, fields, '4242424242424242');
    await fields.submit!();
    const clientSecret = await payment(2100, { setup_future_usage: 'off_session' });
    expect(await fields.confirm({ clientSecret, ...back })).to.deep.equal({ outcome: 'done' });
  });

  it('that is declined is explained by Stripe, and another one pays the same payment', async () => {
    const { fields, place } = await cardFields();
    await type(place, fields, '4000000000009995');
    const clientSecret = await payment(2100);
    await fields.submit!();
    const { outcome, message } = await fields.confirm({ clientSecret, ...back });
    expect([outcome, message]).to.deep.equal(['declined', 'Your card was declined.']);
    await type(place, fields, '4242424242424242');
    await fields.submit!();
    expect((await fields.confirm({ clientSecret, ...back })).outcome).to.equal('done');
  });
});

describe('a wallet', () => {
  const open = (name: string): void =>
    hosts[0]!.querySelectorAll('button').forEach((button) => button.textContent === name && button.click());
  const answer = (value: string): void => document.querySelector<HTMLElement>(`dialog [value=${value}]`)!.click();
  const sheet = () => waitUntil(() => document.querySelector('dialog'), 'no sheet');

  async function wallet(method: 'applePay' | 'googlePay', ordering: Partial<Ordering>): Promise<PaymentFields> {
    const fields = adapter.create(source(), method, { ...nobody, ready: () => true, ...ordering });
    await fields.mount(host(), context(2100, { method }));
    return fields;
  }

  it('shows its own button and no other’s, which orders through the checkout', async () => {
    const clientSecret = await payment(2100);
    const done: string[] = [];
    const fields: PaymentFields = await wallet('applePay', {
      order: async () => {
        expect(await fields.submit!()).to.equal(undefined);
        done.push((await fields.confirm({ clientSecret, ...back })).outcome);
      },
    });
    expect(fields.orders).to.equal(true);
    expect([...hosts[0]!.querySelectorAll('button')].map(({ textContent }) => textContent)).to.deep.equal(['Apple Pay']);
    open('Apple Pay');
    await sheet();
    expect(document.querySelector('dialog')!.textContent).to.contain('Pay 21.00');
    answer('pay');
    await waitUntil(() => done.length > 0, 'nothing was ordered');
    expect(done).to.deep.equal(['done']);
  });

  it('asks for nothing while the form is unfinished', async () => {
    let asked = 0;
    await wallet('googlePay', { ready: () => (asked++, false) });
    open('Google Pay');
    await waitUntil(() => asked === 1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(document.querySelector('dialog')).to.equal(null);
  });

  it('that is closed orders nothing', async () => {
    const heard: string[] = [];
    await wallet('googlePay', { order: async () => void heard.push('ordered'), cancelled: () => heard.push('cancelled') });
    open('Google Pay');
    await sheet();
    answer('cancel');
    expect(heard).to.deep.equal(['cancelled']);
  });

  it('orders nothing for a total that changed after its sheet had opened', async () => {
    const heard: string[] = [];
    const fields = await wallet('googlePay', { order: async () => void heard.push('ordered'), cancelled: () => heard.push('cancelled') });
    open('Google Pay');
    await sheet();
    fields.update!(context(2700, { method: 'googlePay' }));
    answer('pay');
    await waitUntil(() => heard.length > 0);
    expect(heard).to.deep.equal(['cancelled']);
  });

  for (const [language, text] of [
    ['en', 'Apple Pay is not available in this browser. Please choose another way to pay.'],
    ['it', 'Apple Pay non è disponibile in questo browser. Scegli un altro metodo di pagamento.'],
  ] as const)
    it(`that the browser does not have says so, in ${language}`, async () => {
      await cardFields();
      const { Stripe } = window;
      window.Stripe = ((key: string) => {
        const client = Stripe!(key);
        const elements = client.elements.bind(client) as (options: object) => { create(type: string, options: object): unknown };
        return Object.assign(client, {
          elements: (options: object) => {
            const group = elements(options);
            const create = group.create.bind(group);
            return Object.assign(group, {
              create: (kind: string) => create(kind, { paymentMethods: { applePay: 'never', googlePay: 'never' } }),
            });
          },
        });
      }) as typeof Stripe;
      const place = host();
      const fields = adapter.create(source(), 'applePay', nobody);
      await fields.mount(place, context(2100, { method: 'applePay', language }));
      window.Stripe = Stripe;
      expect([fields.orders, fields.complete, fields.obstacle, place.textContent]).to.deep.equal([false, false, text, text]);
    });
});

describe('paying later', () => {
  it('is explained by Stripe where it has an element for that', async () => {
    const place = host();
    await adapter.explainPayLater!(source(), place, context(2100));
    expect(place.textContent).to.equal('Klarna: 3 x 7.00 EUR');
  });

  it('is not explained otherwise, and nothing is loaded for it', async () => {
    const place = host();
    await adapter.explainPayLater!(source('/endive/not-there.js'), place, context(2100, { offered: ['card', 'scalapay'] }));
    expect(place.childElementCount).to.equal(0);
  });
});

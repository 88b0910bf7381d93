import { chromium, type Browser, type Frame, type Page } from 'playwright-core';
import type { StripeConstructor } from '@stripe/stripe-js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findChromium } from '../chromium.ts';
import { routeStripe } from './route-stripe.ts';
import { startStandIn, type StandIn } from './stand-in.ts';

declare global {
  interface Window {
    Stripe?: StripeConstructor;
    // What a test keeps between two steps on the page.
    // oxlint-disable-next-line typescript/no-explicit-any
    kept: any;
  }
}

let standIn: StandIn;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  standIn = await startStandIn();
  const { executablePath, args } = await findChromium();
  browser = await chromium.launch({ executablePath, args });
}, 60_000);
beforeEach(async () => {
  page = await browser.newPage();
  page.setDefaultTimeout(10_000);
  await routeStripe(page, standIn);
  const csp = "default-src 'none'; script-src https://js.stripe.com; frame-src https://js.stripe.com; style-src 'unsafe-inline'";
  await page.route('https://shop.example/**', (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: { 'content-security-policy': csp },
      body: '<!doctype html><div id="fields"></div><div id="wallets"></div><div id="later"></div><div id="host"></div><script src="https://js.stripe.com/endive/stripe.js"></script>',
    }),
  );
  await page.goto('https://shop.example/checkout');
});
afterEach(() => page.close());
afterAll(async () => {
  await browser.close();
  await standIn.stop();
});

const newIntent = (over: object = {}) =>
  standIn.intents.create({ amount: 5000, currency: 'eur', allowed_payment_method_types: ['card'], ...over });

/** The payment element on the page, ready. */
async function mountFields(options: object = {}): Promise<Frame> {
  await page.evaluate(async (more) => {
    const stripe = window.Stripe!('pk_test_1', { locale: 'it' });
    const elements = stripe.elements({ mode: 'payment', amount: 5000, currency: 'eur', allowedPaymentMethodTypes: ['card'], ...more });
    const payment = elements.create('payment', { wallets: { applePay: 'never', googlePay: 'never' } });
    window.kept = { stripe, elements, changes: [] as boolean[] };
    payment.on('change', ({ complete }) => window.kept.changes.push(complete));
    await new Promise((resolve) => {
      payment.on('ready', () => resolve(undefined));
      payment.mount('#fields');
    });
  }, options);
  return page.frame({ url: /inner\/card$/ })!;
}

async function fill(frame: Frame, number: string): Promise<void> {
  await frame.fill('[name=number]', number);
  await frame.fill('[name=expiry]', '12/34');
  await frame.fill('[name=cvc]', '123');
}

/** Submits and confirms, as a checkout does once it has a payment. */
const confirm = (clientSecret: string) =>
  page.evaluate(async (secret) => {
    const { stripe, elements } = window.kept;
    const { error } = await elements.submit();
    if (error) return { submit: error.type };
    const confirmParams = { return_url: 'https://shop.example/checkout#back' };
    const result = await stripe.confirmPayment({ elements, clientSecret: secret, confirmParams, redirect: 'if_required' });
    return { status: result.paymentIntent?.status, code: result.error?.decline_code ?? result.error?.code };
  }, clientSecret);

describe('the payment element', () => {
  test('pays before anybody knew which payment it would be', async () => {
    const frame = await mountFields();
    expect(await confirm('')).toEqual({ submit: 'validation_error' });
    await fill(frame, '4242 4242 4242 4242');
    const intent = newIntent();
    expect(await confirm(intent.client_secret!)).toEqual({ status: 'succeeded' });
    expect(standIn.intents.get(intent.id).status).toBe('succeeded');
    expect(await page.evaluate(() => window.kept.changes.at(-1))).toBe(true);
  });

  test('says why a card was declined, and pays with another', async () => {
    const frame = await mountFields();
    const intent = newIntent();
    await fill(frame, '4000000000009995');
    expect(await confirm(intent.client_secret!)).toEqual({ code: 'insufficient_funds' });
    await fill(frame, '4242424242424242');
    expect(await confirm(intent.client_secret!)).toEqual({ status: 'succeeded' });
  });

  test.each([
    ['COMPLETE', { status: 'succeeded' }],
    ['FAIL', { code: 'payment_intent_authentication_failure' }],
  ])('lets the cardholder’s bank ask: %s', async (button, expected) => {
    const frame = await mountFields();
    await fill(frame, '4000002760003184');
    const confirmed = confirm(newIntent().client_secret!);
    const challenge = page.frameLocator('iframe[name=stripe-challenge]');
    await challenge.getByRole('button', { name: button }).click();
    expect(await confirmed).toEqual(expected);
    expect(await page.locator('iframe[name=stripe-challenge]').count()).toBe(0);
  });

  test.each([
    ['another amount', {}, { amount: 5100 }],
    ['a future use nobody announced', {}, { setup_future_usage: 'off_session' }],
    ['a method that was not allowed', { allowedPaymentMethodTypes: ['paypal'] }, {}],
  ])('does not confirm %s', async (_, options, over) => {
    await fill(await mountFields(options), '4242424242424242');
    const intent = newIntent(over);
    expect(await confirm(intent.client_secret!)).toEqual({ code: 'payment_intent_invalid_parameter' });
    expect(standIn.intents.get(intent.id).status).toBe('requires_payment_method');
  });

  test('can be told what changed meanwhile', async () => {
    await fill(await mountFields(), '4242424242424242');
    const intent = newIntent({ amount: 5100, setup_future_usage: 'off_session' });
    await page.evaluate(async (secret) => {
      const { paymentIntent } = await window.kept.stripe.retrievePaymentIntent(secret);
      await window.kept.elements.update({ amount: paymentIntent.amount, setupFutureUsage: paymentIntent.setup_future_usage });
    }, intent.client_secret);
    expect(await confirm(intent.client_secret!)).toEqual({ status: 'succeeded' });
  });
});

test('wallets pay the amount they show', async () => {
  await page.evaluate(() => {
    const stripe = window.Stripe!('pk_test_1');
    const elements = stripe.elements({ mode: 'payment', amount: 5000, currency: 'eur' });
    const wallets = elements.create('expressCheckout', { paymentMethods: { googlePay: 'never' } });
    window.kept = { stripe, elements };
    wallets.on('click', ({ resolve }) => resolve());
    window.kept.confirmed = new Promise((done) => {
      wallets.on('confirm', ({ expressPaymentType }) => done(expressPaymentType));
    });
    wallets.mount('#wallets');
  });
  expect(await page.getByRole('button', { name: 'Google Pay' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Apple Pay' }).click();
  await page.getByRole('dialog', { name: 'Apple Pay 50.00' }).getByRole('button', { name: 'Pay 50.00' }).click();
  expect(await page.evaluate(() => window.kept.confirmed)).toBe('apple_pay');
  expect(await confirm(newIntent().client_secret!)).toEqual({ status: 'succeeded' });
});

test('paying later is explained by who grants it', async () => {
  await page.evaluate(() => {
    window.Stripe!('pk_test_1')
      .elements()
      .create('paymentMethodMessaging', { amount: 9000, currency: 'EUR', paymentMethodTypes: ['klarna'] })
      .mount('#later');
  });
  expect(await page.locator('#later').innerText()).toBe('Klarna: 3 x 30.00 EUR');
});

describe('an integration that is wrong', () => {
  const thrown = (act: () => void) => page.evaluate(`(() => { try { (${act.toString()})(); } catch (error) { return String(error); } })()`);

  test('is told at once', async () => {
    expect(await thrown(() => window.Stripe!('sk_test_1'))).toContain('IntegrationError');
    expect(await thrown(() => window.Stripe!('pk_test_1').elements({ mode: 'payment', amount: 1.5, currency: 'eur' }))).toContain('amount');
    expect(await thrown(() => window.Stripe!('pk_test_1').elements({ mode: 'payment', amount: 100, currency: 'EUR' }))).toContain(
      'currency',
    );
    expect(
      await thrown(() =>
        window.Stripe!('pk_test_1').elements({ mode: 'payment', amount: 100, currency: 'eur', capture: 'manual' } as object),
      ),
    ).toContain('capture');
  });

  test('an element inside a ShadowRoot is not mounted', async () => {
    const inShadow = await thrown(() => {
      const root = document.querySelector('#host')!.attachShadow({ mode: 'open' });
      root.append(document.createElement('div'));
      window.Stripe!('pk_test_1')
        .elements({ mode: 'payment', amount: 100, currency: 'eur' })
        .create('payment')
        .mount(root.firstElementChild as HTMLElement);
    });
    expect(inShadow).toContain('cannot be mounted in a ShadowRoot');
  });

  test('a payment is not confirmed before it was submitted', async () => {
    await mountFields();
    const { client_secret: secret } = newIntent();
    const told = await page.evaluate(
      (clientSecret) =>
        window.kept.stripe
          .confirmPayment({ elements: window.kept.elements, clientSecret, redirect: 'if_required' })
          .catch((error: Error) => error.message),
      secret,
    );
    expect(told).toContain('submit');
  });
});

import { expect, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { useBrowser } from './browser.ts';
import { expectText } from './shopper.ts';
import { StripeShopper } from './stripe-shopper.ts';
import type { StripeMerchant } from './stripe-shops.ts';
import type { Language } from './words.ts';

useBrowser();

/** Methods of each merchant, and what has become of the money once there is an order. */
const shops: Readonly<Record<StripeMerchant, Readonly<Record<string, 'authorised' | 'captured' | 'pending'>>>> = {
  backboneprostore: {
    card: 'authorised',
    paypal: 'captured',
    bankTransfer: 'pending',
    klarna: 'authorised',
    googlePay: 'authorised',
    applePay: 'authorised',
  },
  impronta: { card: 'authorised', paypal: 'authorised', satispay: 'authorised' },
  drop: { card: 'authorised', paypal: 'authorised', googlePay: 'authorised', applePay: 'authorised', scalapay: 'authorised' },
  restelli: { card: 'captured', paypal: 'captured', bankTransfer: 'pending' },
};

const languages: Readonly<Record<StripeMerchant, Language>> = { backboneprostore: 'it', impronta: 'en', drop: 'de', restelli: 'fr' };

const rows = Object.entries(shops).flatMap(([merchant, methods]) =>
  Object.entries(methods).map(([method, state]) => [merchant as StripeMerchant, method, state] as const),
);

test.each(rows)('%s sells by %s', async (merchant, method, state) => {
  const person = await StripeShopper.in(merchant, { language: languages[merchant] });
  const { shopper } = person;
  const total = await person.toCheckout();
  expect((await shopper.offeredMethods()).toSorted()).toEqual(Object.keys(shops[merchant]).toSorted());
  await person.payBy(method);
  const number = await shopper.orderNumber();
  const order = await person.order();
  expect({ ...order, number: order.number.replace(/\s/g, '') }).toMatchObject({
    number: number.replace(/\s/g, ''),
    total: { amount: total },
    payment: { method, state },
  });
  const usesScript = ['card', 'googlePay', 'applePay'].includes(method) || 'klarna' in shops[merchant];
  expect(person.asked.length > 0, 'the provider’s script').toBe(usesScript);
});

test('the provider itself explains paying later, for the amount of the quote', async () => {
  const person = await StripeShopper.in('backboneprostore');
  const total = await person.toCheckout();
  const said = person.shopper.page.locator('cassa-checkout [slot=pay-later]');
  await expectText(said, `Klarna: 3 x ${(total / 300).toFixed(2)} EUR`);
  await expectAccessible(person.shopper.page, 'paying later explained');
});

test('a wallet’s button stands where the shop’s does, opens for nothing unfinished, and asks for the total on the page', async () => {
  const person = await StripeShopper.in('drop');
  const { shopper } = person;
  const before = await person.toCheckout();
  await shopper.method('googlePay').check();
  await person.wallet('Google Pay').waitFor();
  expect(await shopper.orderButton.count()).toBe(0);
  await expectAccessible(shopper.page, 'wallet’s button');

  const terms = shopper.main.locator('input[name^="/consents/"]').first();
  await terms.uncheck();
  await person.wallet('Google Pay').click();
  await shopper.main.locator('[part=form-errors]').waitFor();
  expect(await person.sheet('Cancel').count()).toBe(0);
  await terms.check();

  await shopper.main.locator('[name="/service"][value=express]').check();
  await expect.poll(() => person.shownTotal()).not.toBe(before);
  const total = await person.shownTotal();
  await person.wallet('Google Pay').click();
  await person.sheet('Cancel').click();
  await expectText(person.setback, shopper.words.checkout.cancelled);
  await person.wallet('Google Pay').click();
  await person.sheet(`Pay ${(total / 100).toFixed(2)}`).click();
  await shopper.orderNumber();
  expect(await person.order()).toMatchObject({ total: { amount: total }, payment: { method: 'googlePay' } });
});

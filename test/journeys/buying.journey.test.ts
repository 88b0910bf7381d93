import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { readMail } from './inbox.ts';
import { expectText, Shopper } from './shopper.ts';
import type { Language } from './words.ts';

useBrowser();

interface ShopFacts {
  readonly merchant: string;
  readonly language: Language;
  readonly product: string;
  /** Exactly what the shop must offer to a shopper in Italy. */
  readonly methods: readonly string[];
}

const shops: readonly ShopFacts[] = [
  { merchant: 'backboneprostore', language: 'it', product: 'borraccia-750', methods: ['card', 'paypal'] },
  { merchant: 'impronta', language: 'en', product: 'crema-cuoio', methods: ['card', 'paypal'] },
  { merchant: 'drop', language: 'it', product: 'sapone-alloro', methods: ['card', 'paypal', 'googlePay', 'applePay', 'scalapay'] },
  { merchant: 'restelli', language: 'en', product: 'balsamo-nappa', methods: ['card', 'paypal', 'bankTransfer'] },
];

const takesCard = (method: string) => ['card', 'googlePay', 'applePay'].includes(method);
const redirects = (method: string) => ['paypal', 'scalapay', 'klarna'].includes(method);

describe.each(shops)('$merchant', ({ merchant, language, product, methods }) => {
  test('offers exactly its own methods of payment', async () => {
    const shopper = await Shopper.in(merchant, { language });
    await shopper.add(product);
    await shopper.fillCheckout();
    expect((await shopper.offeredMethods()).toSorted()).toEqual(methods.toSorted());
  });

  test.each(methods)('sells by %s and confirms it by mail', async (method) => {
    const shopper = await Shopper.in(merchant, { language });
    await shopper.add(product, { times: 2 });
    await shopper.fillCheckout();
    await shopper.method(method).check();
    if (takesCard(method)) await shopper.typeCard('4242424242424242');
    await shopper.orderButton.click();
    if (redirects(method)) await shopper.page.getByRole('button', { name: shopper.words.provider.approve }).click();
    const number = await shopper.orderNumber();
    if (method === 'bankTransfer') await shopper.expectToRead(/IT\d{2}/);
    const total = await shopper.fact(shopper.words.order.total).last().innerText();

    const mail = await readMail(shopper.page, shopper.email, number);
    expect(plain(mail)).toContain(plain(total));
  });
});

test.each(shops)(
  '$merchant: a card that is declined, refused at the bank and then confirmed there',
  async ({ merchant, language, product }) => {
    const shopper = await Shopper.in(merchant, { language });
    const { words } = shopper;
    await shopper.add(product);
    await shopper.fillCheckout();
    await shopper.method('card').check();

    await shopper.typeCard('4000000000000002');
    await shopper.orderButton.click();
    await expectText(shopper.main.locator('#setback'), words.checkout.declined);

    await shopper.typeCard('4000002760003184');
    await shopper.orderButton.click();
    await shopper.card.getByRole('button', { name: words.challenge.fail }).click();
    await expectText(shopper.main.locator('#setback'), words.checkout.declined);

    await shopper.orderButton.click();
    await shopper.card.getByRole('button', { name: words.challenge.pass }).click();
    await readMail(shopper.page, shopper.email, await shopper.orderNumber());
  },
);

test('a wallet given up brings the shopper back to everything as it was', async () => {
  const shopper = await Shopper.in('impronta');
  await shopper.add('crema-cuoio');
  await shopper.fillCheckout();
  await shopper.method('paypal').check();
  await shopper.orderButton.click();
  await shopper.page.getByRole('button', { name: shopper.words.provider.cancel }).click();
  await shopper.page.waitForURL(/\/checkout/);
  await shopper.main.locator('#setback').waitFor();
  expect(new URL(shopper.page.url()).hash).toBe('');
  expect(await shopper.field('/contact/email').inputValue()).toBe(shopper.email);
});

const plain = (text: string) => text.replace(/\s/g, '');

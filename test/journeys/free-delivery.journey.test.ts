import { expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { expectText, Shopper } from './shopper.ts';

useBrowser();

/** What the cart holds, what must be read there, and whether something is said about free delivery. */
const carts = [
  { merchant: 'impronta', products: ['sandalo-portonovo'], goods: '78,99', delivery: '6,00', total: '84,99', toGo: true },
  { merchant: 'impronta', products: ['tote-marca'], goods: '79,00', delivery: 'gratuita', total: '79,00', toGo: false },
  {
    merchant: 'impronta',
    products: ['mocassino-conero', 'lacci-cerati'],
    goods: '79,01',
    delivery: 'gratuita',
    total: '79,01',
    toGo: false,
  },
  { merchant: 'backboneprostore', products: ['zaino-trasferta'], goods: '98,99', delivery: '6,90', total: '105,89', toGo: true },
  { merchant: 'backboneprostore', products: ['borsone-squadra'], goods: '99,00', delivery: 'gratuita', total: '99,00', toGo: false },
] as const;

test.each(carts)('$merchant: $goods of goods, delivery $delivery', async ({ merchant, products, goods, delivery, total, toGo }) => {
  const shopper = await Shopper.in(merchant);
  for (const product of products) await shopper.add(product);
  await shopper.goTo('/cart');
  await shopper.expectTotal(total);
  await expectText(shopper.fact(shopper.words.cart.goods), goods);
  await expectText(shopper.fact(shopper.words.cart.delivery), delivery);
  expect(await shopper.main.locator('progress').isVisible()).toBe(toGo);
});

test('over the line and back again, in one cart', async () => {
  const shopper = await Shopper.in('impronta');
  await shopper.add('mocassino-conero');
  await shopper.add('lacci-cerati');
  await shopper.goTo('/cart');
  await shopper.expectTotal('79,01');
  await shopper.main.getByRole('button', { name: `${shopper.words.cart.remove} Lacci cerati` }).click();
  await shopper.expectTotal('81,00');
  await shopper.main.getByRole('button', { name: shopper.words.cart.more }).click();
  await shopper.expectTotal('150,00');
});

test('a code that takes the net value below the line brings the fee back', async () => {
  const shopper = await Shopper.in('impronta');
  await shopper.add('sneaker-adriatica');
  await shopper.goTo('/cart');
  await shopper.expectTotal('85,00');
  await shopper.enterCode('ESTATE10');
  await shopper.expectTotal('81,00');
});

test('abroad the fee and the duties are another country’s', async () => {
  const shopper = await Shopper.in('impronta', { language: 'en' });
  await shopper.add('mocassino-numana');
  await shopper.goTo('/cart');
  await shopper.expectTotal('120.00');
  await shopper.deliverTo('CH');
  await shopper.expectTotal('135.00');
  await shopper.expectToRead(/dut(y|ies)/i);
});

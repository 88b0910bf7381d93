import { test } from 'vitest';
import { useBrowser } from './browser.ts';
import { expectText, Shopper } from './shopper.ts';

useBrowser();

test('a single-use code is spent by an order, and says so to the next shopper', async () => {
  const first = await Shopper.in('backboneprostore');
  await first.add('t-shirt-ritmo');
  await first.goTo('/cart');
  await first.expectTotal('35,90');
  await first.enterCode('BACK10');
  await first.expectTotal('25,90');
  await first.fillCheckout();
  await first.method('card').check();
  await first.typeCard('4242424242424242');
  await first.orderButton.click();
  await first.orderNumber();
  await expectText(first.fact(first.words.order.total), '25,90');

  const second = await Shopper.in('backboneprostore');
  await second.add('t-shirt-ritmo');
  await second.goTo('/cart');
  await second.enterCode('BACK10');
  await second.expectToRead(second.words.cart.codeRefused('BACK10'));
  await second.expectTotal('35,90');
});

test.each([
  ['expired', 'BACKESTATE', 't-shirt-ritmo', '35,90'],
  ['worth more than the order', 'BACK50', 't-shirt-ritmo', '35,90'],
])('a code that is %s is refused with the reason', async (_, code, product, total) => {
  const shopper = await Shopper.in('backboneprostore');
  await shopper.add(product);
  await shopper.goTo('/cart');
  await shopper.enterCode(code);
  await shopper.expectToRead(shopper.words.cart.codeRefused(code));
  await shopper.expectTotal(total);
});

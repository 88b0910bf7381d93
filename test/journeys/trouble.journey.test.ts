import { expect, inject, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { ordersOf, raisePrice } from './counter.ts';
import { expectText, Shopper } from './shopper.ts';

useBrowser();

test('two clicks on the button are one order', async () => {
  const shopper = await Shopper.in('impronta');
  await readyToOrder(shopper, 'taccuino-rilegato');
  await shopper.orderButton.dblclick();
  await shopper.orderNumber();
  expect(await ordersOf('impronta', shopper.email)).toBe(1);
});

test('a price that changes while the checkout is open is shown before anything is ordered', async () => {
  const shopper = await Shopper.in('drop', { expected: /status of 409/ });
  const product = 'vaso-orcio';
  await readyToOrder(shopper, product);
  await raisePrice('drop', product, 1000);
  await shopper.orderButton.click();
  await expectText(shopper.main.locator('#setback'), shopper.words.checkout.changed);
  expect(await ordersOf('drop', shopper.email)).toBe(0);
  await shopper.orderButton.click();
  await shopper.orderNumber();
  expect(await ordersOf('drop', shopper.email)).toBe(1);
});

test('offline nothing is lost, and back online the same click works', async () => {
  const shopper = await Shopper.in('restelli', { expected: /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION/ });
  await readyToOrder(shopper, 'scatola-regalo');
  await shopper.page.context().setOffline(true);
  await shopper.orderButton.click();
  await expectText(shopper.main.locator('#setback'), /offline|raggiungibile/);
  await shopper.page.context().setOffline(false);
  await shopper.orderButton.click();
  await shopper.orderNumber();
  expect(await ordersOf('restelli', shopper.email)).toBe(1);
});

test('a page of a foreign origin gets nothing with another shop’s key', async () => {
  const shopper = await Shopper.in('restelli', { expected: /CORS|ERR_FAILED|403/ });
  const { shops } = inject('demo');
  await shopper.page.route(`${shopper.origin}/cart`, async (route) => {
    const page = await route.fetch();
    await route.fulfill({
      response: page,
      body: (await page.text()).replaceAll(shops['restelli']!.publishableKey, shops['drop']!.publishableKey),
    });
  });
  await shopper.goTo('/cart');
  await shopper.expectToRead(shopper.words.base.problems.unreachable);
});

test('every page carries the policy the README asks for, and nothing wider', async () => {
  const shopper = await Shopper.in('impronta');
  const { api, pay } = inject('demo');
  for (const path of ['/', '/products/tote-marca', '/cart', '/checkout', '/withdrawal']) {
    const answer = await shopper.page.goto(`${shopper.origin}${path}`);
    const policy = Object.fromEntries(
      (answer?.headers()['content-security-policy'] ?? '').split('; ').map((line) => [line.split(' ')[0], line.split(' ').slice(1)]),
    );
    expect(policy['default-src']).toEqual(["'none'"]);
    expect(policy['script-src']).toEqual([api, pay]);
    expect(policy['connect-src']).toEqual([api]);
    expect(policy['frame-src']).toEqual([pay]);
    expect(policy['style-src']).toEqual(["'self'"]);
    expect(policy['require-trusted-types-for']).toEqual(["'script'"]);
  }
});

async function readyToOrder(shopper: Shopper, product: string): Promise<void> {
  await shopper.add(product);
  await shopper.fillCheckout();
  await shopper.method('card').check();
  await shopper.typeCard('4242424242424242');
}

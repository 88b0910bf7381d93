import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
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
  const shopper = await Shopper.in('drop', { expected: [/status of 409/] });
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
  const shopper = await Shopper.in('restelli', { expected: [/ERR_INTERNET_DISCONNECTED/] });
  await readyToOrder(shopper, 'scatola-regalo');
  await shopper.page.context().setOffline(true);
  await shopper.orderButton.click();
  await expectText(shopper.main.locator('#setback'), /offline|raggiungibile/);
  await shopper.page.context().setOffline(false);
  await shopper.orderButton.click();
  await shopper.orderNumber();
  expect(await ordersOf('restelli', shopper.email)).toBe(1);
});

test('a card that is filled in before the page has opened its frame is complete', async () => {
  const shopper = await Shopper.in('restelli');
  await shopper.page.context().addInitScript(() => {
    if (location.pathname !== '/card') return;
    const hold = (event: MessageEvent): void => {
      if (event.data?.type !== 'cassa-sandbox:open' || document.querySelector<HTMLInputElement>('#code')!.value) return;
      event.stopImmediatePropagation();
      document.querySelector('#code')!.addEventListener('input', () => {
        const { data, source, ports } = event;
        dispatchEvent(new MessageEvent('message', { data, source, ports: [...ports] }));
      });
    };
    addEventListener('message', hold);
  });
  await readyToOrder(shopper, 'scatola-regalo');
  await shopper.orderButton.click();
  await shopper.orderNumber();
});

test('a copy of the shop on a foreign origin gets nothing with the shop’s key', async () => {
  const shopper = await Shopper.in('restelli', { expected: [/CORS|ERR_FAILED|status of 40[34]/] });
  const copy = createServer(async (request, response) => {
    const page = await fetch(`${shopper.origin}${request.url}`);
    const headers = ['content-type', 'content-security-policy'].map((name) => [name, page.headers.get(name) ?? ''] as const);
    response.writeHead(page.status, Object.fromEntries(headers)).end(await page.text());
  }).listen(0, '127.0.0.1');
  await once(copy, 'listening');
  try {
    await shopper.page.goto(`http://localhost:${(copy.address() as AddressInfo).port}/cart`);
    await shopper.expectToRead(shopper.words.base.problems.unreachable);
  } finally {
    copy.close();
    copy.closeAllConnections();
  }
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

test('what the policy stops is noticed', async () => {
  const shopper = await Shopper.in('impronta', {
    expected: [/^policy: img-src https:\/\/elsewhere\.example/, /^console: .*Content Security Policy/],
  });
  await shopper.goTo('/');
  await shopper.page.evaluate(() => document.body.append(Object.assign(new Image(), { src: 'https://elsewhere.example/a.png' })));
  await shopper.page.waitForTimeout(300);
});

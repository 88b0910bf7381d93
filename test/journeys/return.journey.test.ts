import { expect, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { useBrowser } from './browser.ts';
import { deliver, settleReturn } from './counter.ts';
import { readMail } from './inbox.ts';
import { Shopper, expectText, type Visit } from './shopper.ts';

useBrowser();

/** A shopper with an order that was delivered, on its page. */
async function withDelivered(merchant: string, products: readonly string[], visit: Visit): Promise<{ shopper: Shopper; number: string }> {
  const shopper = await Shopper.in(merchant, visit);
  for (const product of products) await shopper.add(product);
  await shopper.fillCheckout();
  await shopper.method('card').check();
  await shopper.typeCard('4242424242424242');
  await shopper.orderButton.click();
  const number = await shopper.orderNumber();
  await deliver(merchant, number);
  await shopper.page.reload();
  await shopper.main.locator('cassa-order [part=parcels]').waitFor();
  return { shopper, number };
}

/** The one form that is shown. */
const shown = ({ main }: Shopper) => main.locator('cassa-return form:not([hidden])');

test('a piece goes back: shown to the cent, withdrawn from, sent off, and paid just so', async () => {
  const { shopper, number } = await withDelivered('impronta', ['portachiavi', 'portafoglio-due-ante'], { language: 'it' });
  const { main, page, words } = shopper;
  await expectAccessible(page, 'delivered order');
  await main.getByRole('link', { name: words.order.returns }).click();
  await main.locator('[data-line]').first().check();
  await expectAccessible(page, 'what it is about');
  await shown(shopper).getByRole('button', { name: words.return.goOn }).click();
  await main.getByRole('heading', { name: words.return.offer }).waitFor();
  await main.locator('[name="/way"][value=ownCourier]').check();
  await expectAccessible(page, 'what comes back');
  const total = await main.locator('[part=plan] .total dd').innerText();
  await shown(shopper).getByRole('button', { name: words.confirmWithdrawal }).click();
  await main.getByRole('heading', { name: words.return.asked }).waitFor();
  await main.getByRole('link', { name: words.return.receipt }).waitFor();
  await expectAccessible(page, 'what to do now');

  await main.getByText(words.case.sent).click();
  await main.getByLabel(words.case.tracking).fill('RR987654321IT');
  await main.getByRole('button', { name: words.case.saySent }).click();
  await main.getByText(words.case.sent).waitFor({ state: 'detached' });
  await settleReturn('impronta', number);
  expect(await readMail(page, shopper.email, total.replace(/[^\d,]/g, ''))).toContain(number);
  await shopper.goTo('/order');
  await expectText(main.locator('[part=refunded] strong'), total.replace(/\s/g, ' '));
});

test.each([
  { merchant: 'drop', product: 'candela-cipresso', way: 'merchantLabel', kept: '9,90' },
  { merchant: 'backboneprostore', product: 'cappellino-sole', way: 'merchantCollects', kept: undefined },
] as const)('$merchant: a piece goes back by $way, and its cost is known before', async ({ merchant, product, way, kept }) => {
  const { shopper } = await withDelivered(merchant, [product], { language: 'it' });
  const { main, words } = shopper;
  await main.getByRole('link', { name: words.order.returns }).click();
  await main.locator('[data-line]').first().waitFor();
  await shown(shopper).getByRole('button', { name: words.return.goOn }).click();
  await main.locator(`[name="/way"][value=${way}]`).check();
  if (kept) await expectText(main.locator('[part=plan]'), `−${kept}`);
  else await main.getByLabel(words.return.pickupDay).fill('2099-01-02');
  const total = await main.locator('[part=plan] .total dd').innerText();
  await shown(shopper).getByRole('button', { name: words.confirmWithdrawal }).click();
  await main.getByRole('heading', { name: words.return.asked }).waitFor();
  await expectText(main.locator('[part=return] .plan-of > summary'), total.replace(/\s/g, ' '));
  if (!kept) await expectText(main.locator('[part=return]'), '2 gennaio 2099');
});

test('a worn piece brings back less, and the order says why', async () => {
  const { shopper, number } = await withDelivered('impronta', ['cintura-impronta'], { language: 'it' });
  const { main, words } = shopper;
  await main.getByRole('link', { name: words.withdraw }).click();
  await main.getByRole('button', { name: words.withdraw }).click();
  await main.getByRole('button', { name: words.confirmWithdrawal }).click();
  await main.getByRole('heading', { name: words.withdrawal.received }).waitFor();
  await shopper.goTo('/order');
  await expect.poll(async () => (await shopper.page.reload(), main.locator('[part=return]').count()), { timeout: 10_000 }).toBe(1);
  const promised = await main.locator('[part=return] .plan-of > summary strong').innerText();
  await settleReturn('impronta', number, { lossBps: 2000, note: 'Suole segnate' });
  await shopper.goTo('/order');
  const paid = await main.locator('[part=refunded] strong').innerText();
  expect(euros(paid)).toBeLessThan(euros(promised));
  expect(await main.locator('[part=return] .plan-of > summary strong').innerText()).toBe(paid);
});

const euros = (text: string) => Number(text.replace(/[^\d,]/g, '').replace(',', '.'));

test('a damaged piece is reported with a photo, on a phone, in German', async () => {
  const { shopper } = await withDelivered('drop', ['candela-cipresso'], {
    language: 'de',
    viewport: { width: 320, height: 640 },
    hasTouch: true,
  });
  const { main, page, words } = shopper;
  await main.getByRole('link', { name: words.order.reportProblem }).click();
  await main.getByLabel(words.return.purposes.hiddenDamage).check();
  await main.getByLabel(words.return.description).fill('Das Glas hat einen Sprung.');
  await main.getByLabel(words.return.photos).setInputFiles('demo/screenshot.png');
  await main.getByText(words.case.there).waitFor();
  await expectAccessible(page, 'report with a photo');
  await shown(shopper).getByRole('button', { name: words.return.goOn }).click();
  await main.getByRole('heading', { name: words.return.claimOffer }).waitFor();
  await expectAccessible(page, 'what one is entitled to');
  await shown(shopper).getByRole('button', { name: words.return.report }).click();
  await main.getByRole('heading', { name: words.return.reported }).waitFor();
  await shopper.expectToRead('Das Glas hat einen Sprung.');
  await expect.poll(() => main.locator('[part=claim] img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('a guest is let in by number and address, once', async () => {
  const { shopper, number } = await withDelivered('restelli', ['porta-nuova'], { language: 'it' });
  const guest = await Shopper.in('restelli', { language: 'it', expected: [/status of 410/] });
  const { main, page, words } = guest;
  await guest.goTo('/order');
  await expectAccessible(page, 'the way in');
  await main.getByLabel(words.order.orderNumber).fill(number);
  await main.getByLabel(words.order.orderEmail).fill(shopper.email);
  await main.getByRole('button', { name: words.order.sendLink }).click();
  await main.getByRole('heading', { name: words.order.linkSent }).waitFor();
  const link = /http\S+#cassa-access=[\w.~-]+/.exec(await readMail(page, shopper.email, 'cassa-access'))![0];
  await page.goto(link);
  await guest.expectToRead(number);
  expect(page.url()).not.toContain('cassa-access');

  await main.getByRole('button', { name: words.order.otherOrder }).click();
  await page.goto('about:blank');
  await page.goto(link);
  await main.getByRole('alert').filter({ hasText: words.order.linkOver }).waitFor();
});

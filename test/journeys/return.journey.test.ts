import { expect, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { cents, expectGivenBack } from './bank.ts';
import { buy } from './bought-order.ts';
import { useBrowser } from './browser.ts';
import { deliver, settleReturn } from './counter.ts';
import { readMailTitled } from './inbox.ts';
import { Shopper, expectText } from './shopper.ts';

useBrowser();

test('a piece goes back: shown to the cent, withdrawn from, sent off, and paid just so', async () => {
  const order = await buy('impronta', [{ product: 'portachiavi' }, { product: 'portafoglio-due-ante' }]);
  await deliver('impronta', order.number);
  const shopper = await Shopper.in('impronta');
  const { main, page, words } = shopper;
  await shopper.openOrder(order);
  await expectAccessible(page, 'delivered order');
  await shopper.openReturnForm();
  await main.locator('[data-line]').first().check();
  await expectAccessible(page, 'what it is about');
  await shopper.askWhatComesBack();
  await shopper.goBackBy('ownCourier');
  await expectAccessible(page, 'what comes back');
  const total = await shopper.shownRefund();
  await shopper.returnForm.getByRole('button', { name: words.confirmWithdrawal }).click();
  await main.getByRole('heading', { name: words.return.asked }).waitFor();
  await main.getByRole('link', { name: words.return.receipt }).waitFor();
  await expectAccessible(page, 'what to do now');

  await main.getByText(words.case.sent).click();
  await shopper.saySent('RR987654321IT');
  await settleReturn('impronta', order.number);
  await expectGivenBack(order, cents(total));
  expect(await readMailTitled(page, order.email, total)).toContain(order.number);
  await shopper.lookAgain();
  await expectText(main.locator('[part=refunded]'), total.replace(/\s/g, ' '));
});

test('a damaged piece is reported with a photo, on a phone, in German', async () => {
  const order = await buy('drop', [{ product: 'candela-cipresso' }], 'de');
  await deliver('drop', order.number);
  const shopper = await Shopper.in('drop', { language: 'de', viewport: { width: 320, height: 640 }, hasTouch: true });
  const { main, page, words } = shopper;
  await shopper.openOrder(order);
  await main.getByRole('link', { name: words.order.reportProblem }).click();
  await main.getByLabel(words.return.purposes.hiddenDamage).check();
  await main.getByLabel(words.return.description).fill('Das Glas hat einen Sprung.');
  await main.getByLabel(words.return.photos).setInputFiles('demo/screenshot.png');
  await main.getByText(words.case.there).waitFor();
  await expectAccessible(page, 'report with a photo');
  await shopper.returnForm.getByRole('button', { name: words.return.goOn }).click();
  await main.getByRole('heading', { name: words.return.claimOffer }).waitFor();
  await expectAccessible(page, 'what one is entitled to');
  await shopper.returnForm.getByRole('button', { name: words.return.report }).click();
  await main.getByRole('heading', { name: words.return.reported }).waitFor();
  await shopper.expectToRead('Das Glas hat einen Sprung.');
  await expect.poll(() => main.locator('[part=claim] img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

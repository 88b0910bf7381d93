import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { useBrowser } from './browser.ts';
import { readMail } from './inbox.ts';
import { Shopper } from './shopper.ts';

useBrowser();

test.each([
  { merchant: 'backboneprostore', language: 'it', product: 'cappellino-sole' },
  { merchant: 'impronta', language: 'it', product: 'portachiavi' },
  { merchant: 'drop', language: 'en', product: 'candela-cipresso' },
  { merchant: 'restelli', language: 'en', product: 'porta-nuova' },
] as const)('$merchant: bought, withdrawn from, receipt on screen, as a file and by mail', async ({ merchant, language, product }) => {
  const shopper = await Shopper.in(merchant, { language, acceptDownloads: true });
  const { page, main, words } = shopper;
  await shopper.add(product);
  await shopper.fillCheckout();
  await shopper.method('card').check();
  await shopper.typeCard('4242424242424242');
  await shopper.orderButton.click();
  const number = await shopper.orderNumber();
  await expectAccessible(page, 'order');

  await main.getByRole('link', { name: words.withdraw }).click();
  await page.waitForURL(/withdrawal/);
  // Opened from the order, the form is filled in.
  await shopper.expectToRead(number);
  expect(await main.getByLabel(words.withdrawal.name).inputValue()).toBe('Ada Rossi');
  expect(await main.getByLabel(words.withdrawal.email).inputValue()).toBe(shopper.email);
  await expectAccessible(page, 'first step');
  await main.getByRole('button', { name: words.withdraw }).click();
  await shopper.expectToRead(number);
  await expectAccessible(page, 'second step');
  await main.getByRole('button', { name: words.confirmWithdrawal }).click();
  await main.getByRole('heading', { name: words.withdrawal.received }).waitFor();
  await expectAccessible(page, 'receipt');
  const receiptId = await shopper.fact(words.withdrawal.receiptId).innerText();

  const [file] = await Promise.all([page.waitForEvent('download'), main.getByRole('link', { name: words.withdrawal.asText }).click()]);
  const saved = await text(await file.createReadStream());
  for (const said of ['Ada Rossi', number, String(new Date().getFullYear())]) expect(saved).toContain(said);
  const mail = await readMail(page, shopper.email, receiptId);
  for (const said of ['Ada Rossi', number]) expect(mail).toContain(said);
});

test('a statement that matches no order is received all the same', async () => {
  const shopper = await Shopper.in('restelli');
  const { main, words } = shopper;
  await shopper.goTo('/withdrawal');
  await main.getByLabel(words.withdrawal.name).fill('Nessuno');
  await main.getByLabel(words.withdrawal.contract).fill('i guanti blu comprati a ottobre');
  await main.getByLabel(words.withdrawal.email).fill(shopper.email);
  await main.getByRole('button', { name: words.withdraw }).click();
  await main.getByRole('button', { name: words.confirmWithdrawal }).click();
  await main.getByRole('heading', { name: words.withdrawal.received }).waitFor();
  expect(await readMail(shopper.page, shopper.email, 'guanti blu')).toContain('Nessuno');
});

test('some goods of an order are withdrawn from before they leave, in German', async () => {
  const shopper = await Shopper.in('restelli', { language: 'de' });
  const { page, main, words } = shopper;
  for (const product of ['porta-nuova', 'galleria']) await shopper.add(product);
  await shopper.fillCheckout();
  await shopper.method('card').check();
  await shopper.typeCard('4242424242424242');
  await shopper.orderButton.click();
  const number = await shopper.orderNumber();
  await main.getByRole('link', { name: words.withdraw }).click();
  await main.getByLabel(words.withdrawal.some).check();
  await main.locator('[data-line]').first().check();
  await expectAccessible(page, 'some goods');
  await main.getByRole('button', { name: words.withdraw }).click();
  await main.getByRole('button', { name: words.confirmWithdrawal }).click();
  await main.getByRole('heading', { name: words.withdrawal.received }).waitFor();
  expect(await shopper.fact(words.withdrawal.goods).innerText()).toMatch(/^1 × /);
  // The order tells of it, with what comes back, as soon as the statement has been read.
  await shopper.goTo('/order');
  await shopper.expectToRead(number);
  await expect
    .poll(async () => {
      await page.reload();
      await shopper.expectToRead(number);
      return main.locator('[part=statements] a, [part=return] .total').count();
    })
    .toBe(2);
});

test('without script the shop’s own page leads to the one that needs none', async () => {
  const shopper = await Shopper.in('drop', { javaScriptEnabled: false });
  const { page } = shopper;
  await shopper.goTo('/withdrawal');
  await page.locator('cassa-withdrawal').getByRole('link').click();
  await page.waitForURL(/\/withdraw\/.*lang=it/);
  await page.locator('[name=contract]').waitFor();
});

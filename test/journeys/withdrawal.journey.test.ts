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
  await main.getByLabel(words.withdrawal.name).fill('Ada Rossi');
  await main.getByLabel(words.withdrawal.contract).fill(number);
  await main.getByLabel(words.withdrawal.email).fill(shopper.email);
  await expectAccessible(page, 'first step');
  await main.getByRole('button', { name: words.withdraw }).click();
  await shopper.expectToRead(number);
  await expectAccessible(page, 'second step');
  await main.getByRole('button', { name: words.confirmWithdrawal }).click();
  await main.getByRole('heading', { name: words.withdrawal.received }).waitFor();
  await expectAccessible(page, 'receipt');
  const receiptId = await shopper.fact(words.withdrawal.receiptId).innerText();

  const [file] = await Promise.all([page.waitForEvent('download'), main.getByRole('button', { name: words.withdrawal.download }).click()]);
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

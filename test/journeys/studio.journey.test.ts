import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { useBrowser } from './browser.ts';
import { expectText } from './shopper.ts';
import { Writer } from './studio-writer.ts';

useBrowser();

const freeFrom = '"freeFrom": { "amount": 7900,';

test('a new threshold changes the total, its reason and the real cart', async () => {
  const writer = await Writer.at('impronta');
  await writer.hasBegun('impronta');
  await writer.isPublished();
  await expectText(writer.part('total').locator('.value'), '€84.99');
  await expectText(writer.part('delivery'), 'Delivery costs €6.00.');
  await expectText(writer.cartAmounts, '€65.00');

  await writer.retype(freeFrom, '"freeFrom": { "amount": 5000,');
  await expectText(writer.part('total').locator('.value'), '€78.99');
  await expectText(writer.part('delivery').locator('.value'), '€0.00');
  await expectText(writer.part('delivery'), ':34, :91');
  expect(await writer.milliseconds()).toBeLessThan(100);

  await writer.isPublished();
  await expectText(writer.cartAmounts, '€59.00');
});

test('more goods, a code, another country and a wrong amount', async () => {
  const writer = await Writer.at('impronta');
  await writer.hasBegun('impronta');
  const form = writer.page.locator('#what-if');
  await form.getByRole('button', { name: 'Add goods' }).click();
  await form.locator('[name=price-2]').fill('0,02');
  await expectText(writer.part('total').locator('.value'), '€79.01');
  await form.locator('[name=code]').fill('10%');
  await expectText(writer.part('code').locator('.value'), '−€7.90');
  await expectText(writer.part('delivery').locator('.value'), '€6.00');
  await form.locator('[name=country]').selectOption('CH');
  await expectText(writer.part('delivery').locator('.value'), '€15.00');
  await form.locator('[name=price-1]').fill('seventy');
  await expectText(writer.page.locator('#wrong-price-1'), 'An amount such as 78.99.');
  await expectAccessible(writer.page, 'a wrong amount');
});

test('a mistake is told at its line and keeps the shop as it was', async () => {
  const writer = await Writer.at('impronta');
  await writer.hasBegun('impronta');
  const before = await writer.field.inputValue();
  const line = before.slice(0, before.indexOf(freeFrom)).split('\n').length;
  await writer.retype(freeFrom, '"freeFrom": { "amount": 79.5,');
  await expectText(writer.marks.first(), `Mistake, line ${line}`);
  await expectText(writer.page.locator('#gutter .row.mistake'), String(line));
  await expectText(writer.published, 'Not published: the profile has mistakes.');
  await expectText(writer.part('total').locator('.value'), '€84.99');
  await expectAccessible(writer.page, 'with a mistake');

  for (const way of [writer.page.locator('#gutter .row.mistake'), writer.marks.first().getByRole('button')]) {
    await writer.field.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(0, 0));
    await way.click();
    expect(await writer.selection()).toContain('79.5');
  }
  await writer.page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => writer.field.inputValue()).toBe(before);
  await writer.isPublished();
});

test('what is below the law blocks publishing until it is acknowledged', async () => {
  const writer = await Writer.at('impronta');
  await writer.hasBegun('impronta');
  const acknowledged = /"acknowledged": \[[^\]]*\]/.exec(await writer.field.inputValue())![0];
  await writer.retype(acknowledged, '"acknowledged": []');
  await expectText(writer.published, 'Not published: below the law');
  await writer.marks.filter({ hasText: 'Below the law' }).first().waitFor();
  await expectAccessible(writer.page, 'below the law');
  await writer.page.getByRole('button', { name: 'Acknowledge them all' }).click();
  await writer.isPublished();
  expect(await writer.field.inputValue()).toContain('Tried out in the policy studio.');
});

test('what was written survives a reload, is not thrown away unasked, and leaves as a file', async () => {
  const writer = await Writer.at('restelli', { acceptDownloads: true });
  const { page } = writer;
  await writer.hasBegun('restelli');
  await writer.retype('"name": "', '"name": "My ');
  const mine = await writer.field.inputValue();
  await page.reload();
  await expect.poll(() => writer.field.inputValue()).toBe(mine);

  await writer.load('drop');
  await page.getByRole('button', { name: 'Keep them' }).click();
  expect(await writer.field.inputValue()).toBe(mine);

  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export', exact: true }).click()]);
  expect(file.suggestedFilename()).toBe('restelli.json');
  expect(await text(await file.createReadStream())).toBe(mine);

  await writer.load('drop');
  await page.getByRole('button', { name: 'Throw them away' }).click();
  await writer.hasBegun('drop');
  await page.locator('#file').setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(mine) });
  await expect.poll(() => writer.field.inputValue()).toBe(mine);
  await writer.retype('"My ', '"Your ');
  await page.getByRole('button', { name: 'Reset', exact: true }).click();
  await page.getByRole('button', { name: 'Throw them away' }).click();
  await expect.poll(() => writer.field.inputValue()).toBe(mine);
});

test('the keyboard writes, leaves the editor and reaches everything', async () => {
  const { page, field } = await Writer.at('impronta');
  await expectAccessible(page, 'price');
  await field.focus();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('Tab');
  expect(await field.inputValue()).toMatch(/^ {2}\{/);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  expect(await field.evaluate((field) => document.activeElement === field)).toBe(false);

  await page.getByRole('tab', { name: 'Price' }).press('ArrowRight');
  await expectText(page.locator('#panel-dates [data-part="last day"]'), 'Last day to withdraw');
  await expectText(page.locator('#panel-dates [data-part="due"]'), 'Due by');
  await expectAccessible(page, 'dates');
});

test('on a phone, in the dark, in Italian', async () => {
  const writer = await Writer.at('drop', { viewport: { width: 390, height: 844 }, colorScheme: 'dark', hasTouch: true });
  await writer.hasBegun('drop');
  await writer.page.locator('#language').selectOption('it');
  await expectText(writer.part('delivery'), 'consegna');
  await expectText(writer.cartAmounts, 'Totale');
  expect(await writer.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await expectAccessible(writer.page, 'phone');
});

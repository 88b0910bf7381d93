import { randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import type { Locator, Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { withdrawalLabels } from '../../policy/index.ts';
import { expectAccessible } from './accessibility.ts';
import { openPage, useBrowser, type PageOptions } from './browser.ts';
import { readMail } from './inbox.ts';

useBrowser();

const shop = 'restelli';
const newAddress = () => `ada.${randomUUID().slice(0, 8)}@example.com`;

/** The hosted page of a shop, at the address the shop itself names. */
async function openHosted(language: string, query = '', options: PageOptions = {}): Promise<Page> {
  const { api, shops } = inject('demo');
  const answer = await fetch(`${api}/v1/shop`, { headers: { 'Cassa-Key': shops[shop]!.publishableKey } });
  const { withdrawal } = (await answer.json()) as { withdrawal: { page: string } };
  const page = await openPage({ expected: [/the server responded with a status of 422/], ...options });
  await page.goto(`${api}${withdrawal.page.replace(/lang=\w+/, `lang=${language}`)}${query}`);
  return page;
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function fill(page: Page, values: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(values)) await page.locator(`[name="${name}"]`).fill(value);
}

async function isWithinWidth(page: Page): Promise<boolean> {
  const box = await page.locator('body').boundingBox();
  const widest = await page.locator('body *').evaluateAll((all) => Math.max(...all.map((each) => each.getBoundingClientRect().right)));
  return widest <= Math.ceil(box!.width) + 0.5;
}

test('without script, on a phone of 320 px, in Italian: from a footer’s link to the receipt in the inbox', async () => {
  const labels = withdrawalLabels('it');
  const phone = { javaScriptEnabled: false, viewport: { width: 320, height: 640 }, hasTouch: true, acceptDownloads: true };
  const page = await openHosted('it', '&contract=100%20001', phone);
  const email = newAddress();
  expect(await page.locator('[name=contract]').inputValue()).toBe('100 001');
  expect(await isWithinWidth(page)).toBe(true);

  await button(page, labels.function).click();
  await page.getByRole('alert').waitFor();
  expect(await page.title()).toMatch(/^Errore: /);
  expect(await isWithinWidth(page)).toBe(true);
  await page.getByRole('alert').getByRole('link').first().click();
  expect(page.url()).toMatch(/#name$/);

  await fill(page, { name: `Ada ${'Lunghissimocognome'.repeat(5)}`, email, scope: 'I guanti neri\nla cintura' });
  await button(page, labels.function).click();
  await page.getByRole('heading', { name: 'Controlla la tua dichiarazione' }).waitFor();
  expect(await isWithinWidth(page)).toBe(true);
  await button(page, 'Cambia qualcosa').click();
  expect(await page.locator('[name=scope]').inputValue()).toBe('I guanti neri\nla cintura');
  await fill(page, { name: 'Ada Rossi' });
  await button(page, labels.function).click();
  await button(page, labels.confirmation).click();

  await page.getByRole('heading', { name: 'Abbiamo ricevuto la tua dichiarazione' }).waitFor();
  expect(await isWithinWidth(page)).toBe(true);
  for (const said of ['Ada Rossi', '100 001', 'la cintura', email]) await page.locator('main').getByText(said).first().waitFor();
  const receiptId = await page.locator('.id').first().innerText();
  await page.reload();
  expect(await page.locator('.id').first().innerText()).toBe(receiptId);

  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Come PDF' }).click()]);
  expect((await text(await file.createReadStream())).slice(0, 5)).toBe('%PDF-');
  expect(await readMail(page, email, receiptId)).toContain('la cintura');
});

test('by keyboard alone, in German: mistakes are heard first, lead to their fields, and Enter goes on', async () => {
  const labels = withdrawalLabels('de');
  const page = await openHosted('de');
  const tabTo = async (target: Locator) => {
    for (let presses = 0; presses < 12; presses += 1) {
      if (await target.evaluate((element) => element === element.ownerDocument.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`not reached: ${String(target)}`);
  };
  const field = (name: string) => page.locator(`[name="${name}"]`);

  await tabTo(field('name'));
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  // The page comes without script: the browser goes to what it is told to when it first draws, which may be after it is there.
  await page.locator('[role=alert]:focus').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('[name=name]:focus').waitFor();
  await page.keyboard.type('Ada Rossi');
  await tabTo(field('contract'));
  await page.keyboard.type('die Handschuhe vom Oktober');
  await tabTo(field('email'));
  await page.keyboard.type(newAddress());
  await page.keyboard.press('Enter');

  await page.getByRole('heading', { name: 'Prüfen Sie Ihre Erklärung' }).waitFor();
  await tabTo(button(page, labels.confirmation));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Ihre Erklärung ist bei uns eingegangen' }).waitFor();
});

test.each(['light', 'dark'] as const)('every state is accessible, %s', async (colorScheme) => {
  const labels = withdrawalLabels('fr');
  const page = await openHosted('fr', '', { colorScheme, viewport: { width: 320, height: 640 } });
  await expectAccessible(page, 'first step');
  await button(page, labels.function).click();
  await page.getByRole('alert').waitFor();
  await expectAccessible(page, 'with mistakes');
  await fill(page, { name: 'Ada Rossi', contract: '100001', email: newAddress() });
  await button(page, labels.function).click();
  await button(page, labels.confirmation).waitFor();
  await expectAccessible(page, 'second step');
  await button(page, labels.confirmation).click();
  await page.getByRole('heading', { name: 'Nous avons reçu votre déclaration' }).waitFor();
  await expectAccessible(page, 'receipt');
});

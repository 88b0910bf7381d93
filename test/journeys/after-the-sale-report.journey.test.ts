import { expect, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { cents, expectGivenBack } from './bank.ts';
import { buy } from './bought-order.ts';
import { useBrowser } from './browser.ts';
import { claimsOf, deliver, stepClaim } from './counter.ts';
import { readMail, readMailTitled } from './inbox.ts';
import { phonePhoto } from './photo.ts';
import { Shopper, expectText } from './shopper.ts';

useBrowser();

test('a damaged piece with a photo: the shop sees it, cannot replace it, and the price comes back', async () => {
  const order = await buy('backboneprostore', [{ product: 'borraccia-750', quantity: 2 }, { product: 'felpa-riscaldamento' }]);
  await deliver('backboneprostore', order.number);
  const shopper = await Shopper.in('backboneprostore');
  const { page, main, words } = shopper;
  await shopper.openOrder(order);
  await main.getByRole('link', { name: words.order.reportProblem }).click();
  await main.getByLabel(words.return.purposes.hiddenDamage).check();
  await main.locator('[data-line]').nth(1).check();
  await main.getByLabel(words.return.description).fill('La felpa ha uno strappo sulla manica.');
  const photo = { name: 'IMG_2041.JPG', mimeType: 'image/jpeg', buffer: await phonePhoto('Ada Segreta') };
  await main.getByLabel(words.return.photos).setInputFiles(photo);
  await main.getByText(words.case.there).waitFor();
  await shopper.returnForm.getByRole('button', { name: words.return.goOn }).click();
  await main.getByRole('heading', { name: words.return.claimOffer }).waitFor();
  await main.locator('[name="/wanted"][value=replacement]').check();
  await expectAccessible(page, 'what one is entitled to');
  await shopper.returnForm.getByRole('button', { name: words.return.report }).click();
  await main.getByRole('heading', { name: words.return.reported }).waitFor();
  expect(await readMail(page, order.email, 'strappo sulla manica')).toContain(order.number);

  const [claim] = await claimsOf('backboneprostore', order.number);
  expect(claim).toMatchObject({ kind: 'hiddenDamage', chosen: 'replacement', description: 'La felpa ha uno strappo sulla manica.' });
  const seen = await fetch(claim!.attachments[0]!.url);
  expect(seen.headers.get('content-type')).toBe('image/jpeg');
  const bytes = Buffer.from(await seen.arrayBuffer());
  expect(bytes.subarray(0, 3).toString('hex')).toBe('ffd8ff');
  expect(bytes.includes('Ada Segreta'), 'what the photo knew of its owner is gone').toBe(false);

  const answer = 'Quella felpa non si produce più.';
  await stepClaim('backboneprostore', claim!, { event: 'failed', failure: 'refused', text: answer });
  expect(await readMail(page, order.email, answer)).toContain(order.number);
  await shopper.lookAgain();
  const termination = main.locator('[part=remedies] .choice', { has: page.locator('[value=termination]') });
  await termination.locator('input').check();
  const shown = await termination.locator('strong').innerText();
  expect(cents(shown)).toBeGreaterThanOrEqual(5900);
  await expectAccessible(page, 'another remedy');
  await main.getByRole('button', { name: words.case.chooseRemedy }).click();
  await expect.poll(async () => (await claimsOf('backboneprostore', order.number))[0]!.chosen).toBe('termination');
  await stepClaim('backboneprostore', claim!, { event: 'terminated' });
  await expectGivenBack(order, cents(shown));
  expect(await readMailTitled(page, order.email, shown)).toContain(order.number);
  await shopper.lookAgain();
  await expectText(main.locator('[part=refunds]'), shown.replace(/\s/g, ' '));
  await expectAccessible(page, 'paid back');
});

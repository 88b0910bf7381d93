import { expect, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { cents, expectGivenBack } from './bank.ts';
import { buy } from './bought-order.ts';
import { useBrowser } from './browser.ts';
import { deliver, deliverTooLongAgo, settleReturn, stepReturn } from './counter.ts';
import { readMail, readMailTitled } from './inbox.ts';
import { expectText, Shopper } from './shopper.ts';

useBrowser();

test('after the law’s period the shop’s own offer: by a carrier of one’s own, with a proof, paid as shown', async () => {
  const order = await buy('impronta', [{ product: 'portachiavi' }, { product: 'portafoglio-due-ante' }]);
  await deliverTooLongAgo('impronta', order.number);
  const shopper = await Shopper.in('impronta');
  const { page, main, words } = shopper;
  await shopper.openOrder(order);
  await shopper.openReturnForm();
  await main.locator('[data-line]').nth(1).check();
  await shopper.askWhatComesBack();
  await shopper.goBackBy('ownCourier');
  await expectAccessible(page, 'the shop’s own offer');
  expect(await main.locator('cassa-return [part=statement]').count(), 'nothing is withdrawn from').toBe(0);
  const total = await shopper.shownRefund();
  expect(cents(total)).toBe(5900);
  await shopper.returnForm.getByRole('button', { name: words.return.askReturn }).click();
  await main.getByRole('heading', { name: words.return.asked }).waitFor();
  await expectAccessible(page, 'asked for');

  await main.getByText(words.case.sent).click();
  await main.getByRole('button', { name: words.case.saySent }).click();
  await shopper.expectToRead(words.case.trackingOrProof);
  await shopper.saySent('RR987654321IT');
  await settleReturn('impronta', order.number);
  await expectGivenBack(order, cents(total));
  expect(await readMailTitled(page, order.email, total)).toContain(order.number);
  await shopper.lookAgain();
  await expectText(main.locator('[part=refunded]'), total.replace(/\s/g, ' '));
});

test('with the shop’s label: its price is shown before, and is what is kept', async () => {
  const order = await buy('drop', [{ product: 'candela-cipresso' }, { product: 'sapone-alloro' }], 'en');
  await deliver('drop', order.number);
  const shopper = await Shopper.in('drop', { language: 'en' });
  const { page, main, words } = shopper;
  await shopper.openOrder(order);
  await shopper.openReturnForm();
  await main.locator('[data-line]').first().check();
  await shopper.askWhatComesBack();
  await shopper.goBackBy('ownCourier');
  const byOneself = cents(await shopper.shownRefund());
  await shopper.goBackBy('merchantLabel');
  const total = await shopper.shownRefund();
  expect(byOneself - cents(total)).toBe(990);
  await expectAccessible(page, 'with the label');
  await shopper.returnForm.getByRole('button', { name: words.confirmWithdrawal }).click();
  await main.getByRole('heading', { name: words.return.asked }).waitFor();

  await stepReturn('drop', order.number, 'label', { carrier: 'BRT', tracking: 'BRT42', url: 'https://labels.example/BRT42.pdf' });
  const instructions = await readMail(page, order.email, 'BRT42');
  for (const said of ['https://labels.example/BRT42.pdf', total]) expect(instructions).toContain(said);
  await shopper.lookAgain();
  const label = main.locator('[part=return]').getByRole('link', { name: words.case.label });
  expect(await label.getAttribute('href')).toBe('https://labels.example/BRT42.pdf');
  await expectAccessible(page, 'the label is there');
  await settleReturn('drop', order.number);
  await expectGivenBack(order, cents(total));
  expect(await readMailTitled(page, order.email, total)).toContain(order.number);
  await shopper.lookAgain();
  await expectText(main.locator('[part=refunded]'), total.replace(/\s/g, ' '));
});

test('collected at home on a day of one’s choice, which the shop moves', async () => {
  const order = await buy('backboneprostore', [{ product: 'asciugamano-vasca', quantity: 2 }]);
  await deliver('backboneprostore', order.number);
  const shopper = await Shopper.in('backboneprostore');
  const { page, main, words } = shopper;
  await shopper.openOrder(order);
  await shopper.openReturnForm();
  await shopper.askWhatComesBack();
  await shopper.goBackBy('merchantCollects');
  await main.getByLabel(words.return.pickupDay).fill(inDays(5));
  await expectAccessible(page, 'to be collected');
  const total = await shopper.shownRefund();
  expect(cents(total)).toBe(order.total);
  await shopper.returnForm.getByRole('button', { name: words.confirmWithdrawal }).click();
  await main.getByRole('heading', { name: words.return.asked }).waitFor();
  await shopper.expectToRead(dayInWords(5));
  expect(await main.getByText(words.case.sent).count(), 'whoever is called on sends nothing').toBe(0);

  await stepReturn('backboneprostore', order.number, 'pickup', { on: inDays(6) });
  await shopper.lookAgain();
  await shopper.expectToRead(dayInWords(6));
  await settleReturn('backboneprostore', order.number);
  await expectGivenBack(order, cents(total));
  await shopper.lookAgain();
  await expectText(main.locator('[part=refunded]'), total.replace(/\s/g, ' '));
});

test('a worn piece: less than was shown comes back, with the reason, and to the cent what is said then', async () => {
  const order = await buy('restelli', [{ product: 'porta-nuova' }, { product: 'galleria' }]);
  await deliver('restelli', order.number);
  const shopper = await Shopper.in('restelli');
  const { page, main, words } = shopper;
  await shopper.openOrder(order);
  await shopper.openReturnForm();
  await main.locator('[data-line]').nth(1).check();
  await shopper.askWhatComesBack();
  const shown = cents(await shopper.shownRefund());
  expect(shown).toBe(8900);
  await shopper.returnForm.getByRole('button', { name: words.confirmWithdrawal }).click();
  await main.getByRole('heading', { name: words.return.asked }).waitFor();
  await main.getByRole('link', { name: words.return.receipt }).waitFor();

  const note = 'Il palmo sinistro è consumato e manca il cartellino.';
  await settleReturn('restelli', order.number, { lossBps: 3000, note });
  await expectGivenBack(order, shown * 0.7);
  const mail = await readMail(page, order.email, note);
  expect(mail).toContain('62,30');
  await shopper.lookAgain();
  await expectText(main.locator('[part=refunded]'), '62,30 €');
  await main.locator('[part=return] .plan-of > summary').click();
  await expectText(main.locator('[part=return] .plan-of .total dd'), '62,30 €');
  await expectAccessible(page, 'reduced');
});

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A day of the calendar as the shop writes it, without its weekday. */
const dayInWords = (days: number): RegExp =>
  new RegExp(new Intl.DateTimeFormat('it', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(inDays(days))));

import { expect, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { cents, expectGivenBack, givenBack } from './bank.ts';
import { buy } from './bought-order.ts';
import { useBrowser } from './browser.ts';
import { deliver, deliverTooLongAgo, payForUnsent, readStatement, settleReturn } from './counter.ts';
import { mailsTo, readMail, readMailTitled } from './inbox.ts';
import { expectText, Shopper } from './shopper.ts';

useBrowser();

test('a whole order before it leaves: all of it comes back, as the page says', async () => {
  const order = await buy('impronta', [{ product: 'portachiavi', quantity: 2 }, { product: 'porta-carte' }]);
  const shopper = await Shopper.in('impronta');
  const { page, main, words } = shopper;
  await shopper.openOrder(order);
  await main.getByRole('link', { name: words.withdraw }).click();
  await shopper.expectToRead(order.number);
  const receipt = await shopper.withdraw();
  expect(await readMail(page, order.email, receipt)).toContain(order.number);
  expect(await readStatement('impronta', receipt)).toMatchObject({ reading: { match: 'matched', timely: null } });

  await shopper.lookAgain();
  const total = await main.locator('[part=return] .plan-of > summary strong').innerText();
  expect(cents(total)).toBe(order.total);
  await expectAccessible(page, 'withdrawn before it left');
  expect(await givenBack(order)).toBe(0);
  await payForUnsent('impronta', order.number);
  await expectGivenBack(order, order.total);
  expect(await readMailTitled(page, order.email, total)).toContain(order.number);
  await shopper.lookAgain();
  await expectText(main.locator('[part=refunded]'), total.replace(/\s/g, ' '));
});

test('two of three pieces after delivery, in German: what is left can still be withdrawn from', async () => {
  const basket = [{ product: 't-shirt-ritmo', quantity: 3 }, { product: 'borraccia-750' }];
  const order = await buy('backboneprostore', basket, 'de');
  await deliver('backboneprostore', order.number);
  const shopper = await Shopper.in('backboneprostore', { language: 'de' });
  const { page, main, words } = shopper;
  await shopper.openOrder(order);
  await main.getByRole('link', { name: words.withdraw }).click();
  await main.getByLabel(words.withdrawal.some).check();
  await main.locator('[data-line]').first().check();
  await main.locator('[data-many]').first().selectOption('2');
  await expectAccessible(page, 'two of three');
  const receipt = await shopper.withdraw();
  expect(await shopper.fact(words.withdrawal.goods).innerText()).toMatch(/^2 × /);
  expect(await readMail(page, order.email, receipt)).toMatch(/2 × /);
  await readStatement('backboneprostore', receipt);

  await shopper.lookAgain();
  const total = await main.locator('[part=return] .plan-of > summary strong').innerText();
  expect(cents(total)).toBeGreaterThanOrEqual(2 * 2900);
  await settleReturn('backboneprostore', order.number);
  await expectGivenBack(order, cents(total));
  await shopper.lookAgain();
  await expectText(main.locator('[part=refunded]'), total.replace(/\s/g, ' '));

  await main.getByRole('link', { name: words.withdraw }).click();
  await main.getByLabel(words.withdrawal.some).check();
  expect(await main.locator('[data-line]').count()).toBe(2);
  expect(await main.locator('[data-many]').count()).toBe(0);
});

test('a guest: the link by mail opens the order once, and the statement is the order’s', async () => {
  const order = await buy('restelli', [{ product: 'porta-nuova' }]);
  const guest = await Shopper.in('restelli', { expected: [/status of 410/] });
  const { page, main, words } = guest;
  const ask = async (email: string): Promise<string> => {
    await guest.goTo('/order');
    await main.getByLabel(words.order.orderNumber).fill(order.number);
    await main.getByLabel(words.order.orderEmail).fill(email);
    await main.getByRole('button', { name: words.order.sendLink }).click();
    await main.getByRole('heading', { name: words.order.linkSent }).waitFor();
    return main.locator('cassa-order').innerText();
  };
  const toAStranger = await ask(guest.email);
  expect(await ask(order.email), 'says the same whoever asks').toBe(toAStranger);
  await expectAccessible(page, 'link sent');
  const link = /http\S+#cassa-access=[\w.~-]+/.exec(await readMail(page, order.email, 'cassa-access'))![0];
  expect(await mailsTo(guest.email)).toEqual([]);

  await page.goto(link);
  await guest.expectToRead(order.number);
  expect(page.url()).not.toContain('cassa-access');
  await main.getByRole('link', { name: words.withdraw }).click();
  expect(await main.getByLabel(words.withdrawal.email).inputValue()).toBe(order.email);
  const receipt = await guest.withdraw();
  expect(await readStatement('restelli', receipt)).toMatchObject({ reading: { match: 'matched' }, task: false });

  await guest.lookAgain();
  await main.getByRole('button', { name: words.order.otherOrder }).click();
  await page.goto('about:blank');
  await page.goto(link);
  await main.getByRole('alert').filter({ hasText: words.order.linkOver }).waitFor();
  await expectAccessible(page, 'a link that was used');
});

test('a wrong number, or a stranger’s address: received just the same, and nothing is told of any order', async () => {
  const order = await buy('drop', [{ product: 'candela-cipresso' }]);
  const stranger = await Shopper.in('drop');
  const { page, main, words } = stranger;
  const state = async (contract: string) => {
    await stranger.goTo('/withdrawal');
    await main.getByLabel(words.withdrawal.name).fill('Nessuno');
    await main.getByLabel(words.withdrawal.contract).fill(contract);
    await main.getByLabel(words.withdrawal.email).fill(stranger.email);
    const receipt = await stranger.withdraw();
    const time = await stranger.fact(words.withdrawal.receivedAt).innerText();
    const said = await main.locator('cassa-withdrawal').innerText();
    const mail = await readMail(page, stranger.email, receipt);
    const alike = (text: string) => [receipt, time, contract].reduce((rest, own) => rest.replaceAll(own, '…'), text);
    return { receipt, screen: alike(said), mail: alike(mail).replaceAll(/\b[0-9a-f]{64}\b|http\S+/g, '…') };
  };
  const wrong = await state('900999');
  const strangers = await state(order.number);
  expect(strangers.screen).toBe(wrong.screen);
  expect(strangers.mail).toBe(wrong.mail);
  for (const told of [order.email, 'Ada Rossi', 'Candela']) expect(strangers.screen + strangers.mail).not.toContain(told);
  expect(await readStatement('drop', wrong.receipt)).toMatchObject({ reading: { match: 'unmatched', orderId: null }, task: true });
  expect(await readStatement('drop', strangers.receipt)).toMatchObject({ reading: { match: 'unverified' }, task: true });

  const owner = await Shopper.in('drop');
  await owner.openOrder(order);
  expect(await owner.main.locator('[part=statements], [part=return]').count()).toBe(0);
});

test('long after delivery: told that it may be too late, received all the same, and flagged', async () => {
  const order = await buy('drop', [{ product: 'candela-cipresso' }]);
  await deliverTooLongAgo('drop', order.number);
  const shopper = await Shopper.in('drop');
  const { page, main, words } = shopper;
  await shopper.openOrder(order);
  await main.getByRole('link', { name: words.withdraw }).click();
  await shopper.expectToRead(words.withdrawal.doubtful);
  await expectAccessible(page, 'doubtful');
  const receipt = await shopper.withdraw();
  expect(await readMail(page, order.email, receipt)).toContain(order.number);
  expect(await readStatement('drop', receipt)).toMatchObject({ reading: { match: 'matched', timely: 'late' }, task: true });
  await shopper.lookAgain();
  await main.locator('[part=statements] a').waitFor();
  expect(await givenBack(order)).toBe(0);
});

test('without script, from the shop’s own footer: the order is found all the same', async () => {
  const order = await buy('impronta', [{ product: 'portachiavi' }]);
  const plain = await Shopper.in('impronta', { javaScriptEnabled: false, viewport: { width: 320, height: 640 }, hasTouch: true });
  const { page } = plain;
  await plain.goTo('/withdrawal');
  await page.locator('cassa-withdrawal').getByRole('link').click();
  await page.locator('[name=name]').fill('Ada Rossi');
  await page.locator('[name=contract]').fill(order.number);
  await page.locator('[name=email]').fill(order.email);
  await page.getByRole('button', { name: plain.words.withdraw, exact: true }).click();
  await page.getByRole('button', { name: plain.words.confirmWithdrawal, exact: true }).click();
  const receipt = await page.locator('.id').first().innerText();
  expect(await readStatement('impronta', receipt)).toMatchObject({ reading: { match: 'matched', timely: null } });

  const shopper = await Shopper.in('impronta');
  await shopper.openOrder(order);
  const total = await shopper.main.locator('[part=return] .plan-of > summary strong').innerText();
  expect(cents(total)).toBe(order.total);
});

import { expect, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { cents, expectGivenBack } from './bank.ts';
import { buy } from './bought-order.ts';
import { useBrowser } from './browser.ts';
import { deliver, readStatement, settleReturn } from './counter.ts';
import { isFocused, press, type } from './keyboard.ts';
import { expectText, Shopper } from './shopper.ts';

useBrowser();

test('from the order to goods on their way back without a mouse, in German', async () => {
  const order = await buy('impronta', [{ product: 'portachiavi' }, { product: 'porta-carte' }], 'de');
  await deliver('impronta', order.number);
  const shopper = await Shopper.in('impronta', { language: 'de' });
  const { main, words, returnForm } = shopper;
  await shopper.openOrder(order);
  await press(shopper, main.getByRole('link', { name: words.order.returns }), 'Enter');
  await press(shopper, returnForm.getByRole('button', { name: words.return.goOn }), 'Enter');
  await expect.poll(() => isFocused(main.locator('[data-line]').first()), { message: 'the goods have the focus' }).toBe(true);
  await press(shopper, main.locator('[data-line]').nth(1), 'Space');
  await press(shopper, returnForm.getByRole('button', { name: words.return.goOn }), 'Enter');
  await expect.poll(() => isFocused(main.getByRole('heading', { name: words.return.offer }))).toBe(true);
  await press(shopper, main.locator('[name="/way"]').first(), 'Space');
  await returnForm.locator('button.primary[aria-disabled=false]').waitFor();
  const total = await shopper.shownRefund();
  await press(shopper, returnForm.getByRole('button', { name: words.confirmWithdrawal }), 'Enter');
  await expect.poll(() => isFocused(main.getByRole('heading', { name: words.return.asked }))).toBe(true);
  await press(shopper, main.getByText(words.case.sent), 'Enter');
  await type(shopper, main.getByLabel(words.case.tracking), 'RR987654321IT');
  await press(shopper, main.getByRole('button', { name: words.case.saySent }), 'Enter');
  await main.getByText(words.case.sent).waitFor({ state: 'detached' });
  await settleReturn('impronta', order.number);
  await expectGivenBack(order, cents(total));
});

test.each([
  { merchant: 'drop', language: 'it', product: 'sapone-alloro', colorScheme: 'dark' },
  { merchant: 'restelli', language: 'de', product: 'porta-nuova', colorScheme: 'light' },
] as const)(
  '$merchant in $language on a phone of 320 px: every state after the sale is accessible and nothing sticks out',
  async ({ merchant, language, product, colorScheme }) => {
    const order = await buy(merchant, [{ product, quantity: 3 }], language);
    const shopper = await Shopper.in(merchant, { language, colorScheme, viewport: { width: 320, height: 640 }, hasTouch: true });
    const { page, main, words, returnForm } = shopper;
    const look = async (where: string) => {
      await expectAccessible(page, where);
      const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
      expect(content, `${where} is as wide as the phone`).toBeLessThanOrEqual(window!);
    };
    const unfold = () => main.locator('details').evaluateAll((all) => all.forEach((each) => each.setAttribute('open', '')));

    await shopper.goTo('/order');
    await main.getByRole('button', { name: words.order.sendLink }).click();
    await main.locator('[aria-invalid="true"]').first().waitFor();
    await look('the way in, with errors');
    await deliver(merchant, order.number);
    await shopper.openOrder(order);
    await unfold();
    await look('delivered');
    await main.getByRole('link', { name: words.withdraw }).click();
    await main.getByLabel(words.withdrawal.some).check();
    await main.locator('[data-line]').check();
    await main.locator('[data-many]').selectOption('1');
    await look('some of it');
    await main.getByRole('button', { name: words.withdraw }).click();
    await main.getByRole('button', { name: words.confirmWithdrawal }).waitFor();
    await look('second step');
    await main.getByRole('button', { name: words.confirmWithdrawal }).click();
    await main.getByRole('heading', { name: words.withdrawal.received }).waitFor();
    await look('receipt');
    await readStatement(merchant, await shopper.fact(words.withdrawal.receiptId).innerText());

    await shopper.goTo('/returns');
    await returnForm.getByRole('button', { name: words.return.goOn }).waitFor();
    await look('what it is about');
    await returnForm.getByRole('button', { name: words.return.goOn }).click();
    await main.getByRole('heading', { name: words.return.offer }).waitFor();
    await main.locator('[name="/way"]').first().check();
    await returnForm.locator('button.primary[aria-disabled=false]').waitFor();
    await unfold();
    await look('what comes back');
    await returnForm.getByRole('button', { name: words.confirmWithdrawal }).click();
    await main.getByRole('heading', { name: words.return.asked }).waitFor();
    await unfold();
    await look('what to do now');
    await settleReturn(merchant, order.number);
    await shopper.lookAgain();
    expect(await main.locator('[part=return]').count()).toBe(2);
    await expectText(main.locator('[part=refunded]').first(), /€/);
    await unfold();
    await look('paid back');
  },
);

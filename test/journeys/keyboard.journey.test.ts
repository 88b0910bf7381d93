import { expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { clearAndType, isFocused, press, type } from './keyboard.ts';
import { Shopper } from './shopper.ts';

useBrowser();

test('from the product to the receipt without a mouse', async () => {
  const shopper = await Shopper.in('impronta');
  const { page, main, words } = shopper;
  await shopper.goTo('/products/portafoglio-due-ante');
  await press(shopper, page.locator('cassa-product').getByRole('button', { name: words.product.addToCart }), 'Enter');
  await press(shopper, shopper.drawer.getByRole('link', { name: words.cart.checkout }), 'Enter');
  await page.waitForURL(/checkout/);

  await press(shopper, shopper.orderButton, 'Enter');
  await expect.poll(() => isFocused(shopper.field('/contact/email')), { message: 'the first error has the focus' }).toBe(true);

  const answers = { '/contact/email': shopper.email, '/shippingAddress/name': 'Ada Rossi', '/shippingAddress/line1': 'Via Garibaldi 1' };
  for (const [name, text] of Object.entries(answers)) await type(shopper, shopper.field(name), text);
  await type(shopper, shopper.field('/shippingAddress/postalCode'), '20121');
  await type(shopper, shopper.field('/shippingAddress/city'), 'Milano');
  await type(shopper, shopper.field('/shippingAddress/region'), 'Mil');
  await press(shopper, main.locator('input[name="/payment"]').first(), 'Space');
  for (const [id, digits] of Object.entries({ number: '4242424242424242', expiry: '1239', code: '123' }))
    await type(shopper, shopper.card.locator(`#${id}`), digits);
  for (const box of await main.locator('input[name^="/consents/"]').all()) await press(shopper, box, 'Space');
  await press(shopper, shopper.orderButton, 'Enter');
  const number = await shopper.orderNumber();

  await press(shopper, main.getByRole('link', { name: words.withdraw }), 'Enter');
  await clearAndType(shopper, main.getByLabel(words.withdrawal.name), 'Ada Rossi Bianchi');
  await shopper.expectToRead(number);
  await press(shopper, main.getByRole('button', { name: words.withdraw }), 'Enter');
  await press(shopper, main.getByRole('button', { name: words.confirmWithdrawal }), 'Enter');
  await expect.poll(() => isFocused(main.getByRole('heading', { name: words.withdrawal.received }))).toBe(true);
  await shopper.expectToRead('Ada Rossi Bianchi');
});

import { expect } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { Shopper } from './shopper.ts';
import type { Language } from './words.ts';

/** Who buys what, where, and how the phone is set. */
export interface PhoneStory {
  readonly merchant: string;
  readonly language: Language;
  readonly product: string;
  readonly colorScheme: 'dark' | 'light';
}

/** Buys on the narrowest phone: in every state nothing sticks out, and axe finds nothing. */
export async function buyOnPhone({ merchant, language, product, colorScheme }: PhoneStory): Promise<void> {
  const shopper = await Shopper.in(merchant, { language, colorScheme, viewport: { width: 320, height: 640 }, hasTouch: true });
  const { page, main, words } = shopper;
  const look = async (where: string) => {
    await expectAccessible(page, where);
    const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    expect(content, `${where} is as wide as the phone`).toBeLessThanOrEqual(window!);
  };

  await shopper.goTo('/');
  await look('home');
  await shopper.goTo('/cart');
  await main.getByText(words.cart.empty).waitFor();
  await look('empty cart');
  await shopper.goTo(`/products/${product}`);
  const buy = page.locator('cassa-product').getByRole('button', { name: words.product.addToCart });
  await buy.waitFor();
  await look('product');
  await buy.click();
  await shopper.drawer.getByText(words.cart.checkout).waitFor();
  await look('cart drawer');
  await shopper.drawer.getByRole('button', { name: words.cart.close }).click();
  await shopper.goTo('/cart');
  await main.getByText(words.cart.checkout).waitFor();
  await look('cart');

  await shopper.goTo('/checkout');
  await shopper.orderButton.click();
  await main.locator('[aria-invalid="true"]').first().waitFor();
  await look('checkout with errors');
  await shopper.fillCheckout();
  await shopper.method('card').check();
  await shopper.typeCard('4000000000000002');
  await shopper.orderButton.click();
  await main.locator('#setback').waitFor();
  await look('declined');
  await shopper.typeCard('4000002760003184');
  await shopper.orderButton.click();
  await shopper.card.getByRole('button', { name: words.challenge.pass }).waitFor();
  await look('asked by the bank');
  await shopper.card.getByRole('button', { name: words.challenge.pass }).click();
  await shopper.orderNumber();
  await look('order');
  await shopper.goTo('/withdrawal');
  await main.getByRole('button', { name: words.withdrawal.otherOrder }).click();
  await main.getByRole('button', { name: words.withdraw }).click();
  await main.locator('[aria-invalid="true"]').first().waitFor();
  await look('withdrawal with errors');
  for (const text of ['terms', 'delivery', 'returns', 'privacy']) {
    await shopper.goTo(`/${text}`);
    await look(text);
  }
}

import { expect, inject, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { useBrowser } from './browser.ts';
import { expectText } from './shopper.ts';
import { StripeShopper } from './stripe-shopper.ts';

useBrowser();

test('a card without funds, one its bank does not know the shopper by, and then one that pays', async () => {
  const person = await StripeShopper.in('restelli', { expected: [/status of 402/] });
  const { shopper } = person;
  const total = await person.toCheckout();
  await shopper.method('card').check();
  await shopper.orderButton.click();
  await expectText(person.setback, shopper.words.checkout.incomplete);

  await person.typeCard('4000 0000 0000 9995');
  await shopper.orderButton.click();
  await expectText(person.setback, shopper.words.checkout.declined);
  await expectAccessible(shopper.page, 'declined');

  await person.typeCard('4000 0027 6000 3184');
  await shopper.orderButton.click();
  await person.challenge.getByRole('button', { name: 'FAIL' }).click();
  await expectText(person.setback, shopper.words.checkout.declined);
  expect(await shopper.field('/contact/email').inputValue()).toBe(shopper.email);
  expect(await shopper.main.locator('input[name^="/consents/"]:not(:checked)').count()).toBe(0);

  await shopper.orderButton.click();
  await person.challenge.getByRole('button', { name: 'COMPLETE' }).click();
  await shopper.orderNumber();
  expect(await person.order()).toMatchObject({ total: { amount: total }, payment: { method: 'card', state: 'captured' } });
});

test('left at the provider’s page, everything is as it was, and another way pays', async () => {
  const person = await StripeShopper.in('drop');
  const { shopper } = person;
  const total = await person.toCheckout();
  await shopper.method('scalapay').check();
  await shopper.orderButton.click();
  await person.answer('Cancel');
  await person.setback.waitFor();
  await expect.poll(() => shopper.page.url()).toBe(`${shopper.origin}/checkout`);
  expect(await shopper.field('/contact/email').inputValue()).toBe(shopper.email);
  await expectAccessible(shopper.page, 'left at the provider');

  await shopper.consent();
  await person.payBy('paypal');
  await shopper.orderNumber();
  expect(await person.order()).toMatchObject({ total: { amount: total }, payment: { method: 'paypal' } });
});

test('refused at the provider’s page, and the same way again', async () => {
  const person = await StripeShopper.in('restelli');
  const { shopper } = person;
  const total = await person.toCheckout();
  await shopper.method('paypal').check();
  await shopper.orderButton.click();
  await person.answer('Fail test payment');
  await expectText(person.setback, shopper.words.checkout.declined);
  await shopper.consent();
  await person.payBy('paypal');
  await shopper.orderNumber();
  expect(await person.order()).toMatchObject({ total: { amount: total }, payment: { method: 'paypal' } });
});

test('what is missing of a card is said beside it, and is over with another method', async () => {
  const person = await StripeShopper.in('backboneprostore');
  const { shopper } = person;
  await person.toCheckout();
  await shopper.method('card').check();
  await person.card.getByLabel('Card number').waitFor();
  await shopper.orderButton.click();
  await expectText(shopper.main.locator('[part=payment] #setback'), shopper.words.checkout.incomplete);
  await expectAccessible(shopper.page, 'incomplete card');
  await shopper.method('paypal').check();
  await expect.poll(() => person.setback.count()).toBe(0);
});

test('come back twice, and on another device: the same order, which the back button does not offer again', async () => {
  const person = await StripeShopper.in('impronta');
  const { shopper } = person;
  await person.toCheckout();
  const back = await answerElsewhere(person, 'paypal', 'approve');
  await shopper.page.goto(back);
  const number = await shopper.orderNumber();
  await shopper.page.goto('about:blank');
  await shopper.page.goto(back);
  expect(await shopper.orderNumber()).toBe(number);

  const other = await StripeShopper.in('impronta');
  await other.shopper.page.goto(back);
  expect(await other.shopper.orderNumber()).toBe(number);
  await person.order();

  await shopper.page.goBack();
  await shopper.expectToRead(shopper.words.checkout.empty);
});

test('refused on another device: the reason, and everything to try again with', async () => {
  const person = await StripeShopper.in('drop');
  const total = await person.toCheckout();
  const back = await answerElsewhere(person, 'scalapay', 'fail');

  const other = await StripeShopper.in('drop');
  const { shopper } = other;
  await shopper.page.goto(back);
  await expectText(other.setback, shopper.words.checkout.declined);
  await expectAccessible(shopper.page, 'refused on another device');
  expect(await shopper.field('/contact/email').inputValue()).toBe(person.shopper.email);
  expect(await shopper.field('/shippingAddress/city').inputValue()).toBe('Milano');
  expect(await other.shownTotal()).toBe(total);
  await shopper.consent();
  await other.payBy('card');
  await shopper.orderNumber();
  expect(await person.order()).toMatchObject({ total: { amount: total }, payment: { method: 'card' } });
});

test('back on another device before anything was answered: it is asked for, and then there is everything to try again with', async () => {
  const person = await StripeShopper.in('impronta');
  await person.toCheckout();
  await person.shopper.method('satispay').check();
  await person.shopper.orderButton.click();
  const { stripe } = inject('demo');
  await person.shopper.page.waitForURL(`${stripe}/**`);
  const [, payment] = /\/redirect\/(\w+)/.exec(person.shopper.page.url())!;
  const answer = await fetch(`${stripe}/v1/payment_intents/${payment}`, { headers: { authorization: 'Bearer sk_test_stand_in' } });
  const { next_action: next } = (await answer.json()) as { next_action: { redirect_to_url: { return_url: string } } };

  const other = await StripeShopper.in('impronta');
  const { shopper } = other;
  await shopper.page.goto(next.redirect_to_url.return_url);
  await shopper.expectToRead(shopper.words.checkout.steps.confirming);
  await expectText(other.setback, shopper.words.checkout.cancelled);
  expect(new URL(shopper.page.url()).hash).toBe('');
  expect(await shopper.field('/shippingAddress/city').inputValue()).toBe('Milano');
  expect(await person.orders()).toEqual([]);
});

test('two tabs with one cart are one order, whichever pays', async () => {
  const person = await StripeShopper.in('backboneprostore');
  const { shopper } = person;
  const total = await person.toCheckout();
  await shopper.method('paypal').check();
  const idle = await shopper.page.context().newPage();
  await idle.goto(`${shopper.origin}/checkout`);
  await idle.locator('cassa-checkout [part=review]').waitFor();
  const first = shopper.page.url();
  await shopper.orderButton.click();
  await shopper.page.waitForURL(`${inject('demo').stripe}/**`);
  const left = shopper.page.url();

  await shopper.page.goto(first);
  await shopper.consent();
  await person.payBy('card');
  await shopper.orderNumber();
  await idle.locator('main').getByText(shopper.words.checkout.empty).waitFor();

  const late = await fetch(left, { method: 'POST', body: new URLSearchParams({ outcome: 'approve' }), redirect: 'manual' });
  expect(late.status, 'the payment left open takes no money any more').toBe(404);
  expect(await person.order()).toMatchObject({ total: { amount: total }, payment: { method: 'card' } });
});

test('a provider’s script that does not come is said so, and comes when asked again', async () => {
  const person = await StripeShopper.in('restelli', { expected: [/ERR_FAILED/] });
  const { shopper } = person;
  await person.toCheckout();
  await shopper.page.route('https://js.stripe.com/**', (route) => route.abort());
  await shopper.method('card').check();
  await shopper.expectToRead(shopper.words.checkout.fieldsFailed);
  await expectAccessible(shopper.page, 'fields failed');
  await shopper.page.unroute('https://js.stripe.com/**');
  await person.watch(shopper.page);
  await shopper.main.getByRole('button', { name: shopper.words.base.retry }).click();
  await person.typeCard('4242 4242 4242 4242');
  await shopper.orderButton.click();
  await shopper.orderNumber();
  await person.order();
});

/** Orders by a method with a page of its own, and answers that page from somewhere else. @returns where it would have sent the shopper */
async function answerElsewhere({ shopper }: StripeShopper, method: string, outcome: 'approve' | 'fail'): Promise<string> {
  await shopper.method(method).check();
  await shopper.orderButton.click();
  await shopper.page.waitForURL(`${inject('demo').stripe}/**`);
  const answer = await fetch(shopper.page.url(), { method: 'POST', body: new URLSearchParams({ outcome }), redirect: 'manual' });
  return answer.headers.get('location')!;
}

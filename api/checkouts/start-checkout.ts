import { readCart } from '../carts/carts.store.ts';
import { presentCart } from '../carts/present-cart.ts';
import { quoteCart } from '../carts/quote-cart.ts';
import { flushCommits } from '../db/flush-commits.ts';
import { hashToken, newId } from '../db/new-id.ts';
import type { Deps } from '../deps.ts';
import { findAnswer, insertAnswer } from '../http/answers.store.ts';
import { bearerToken } from '../http/bearer-token.ts';
import { replay, type Answer, type Write } from '../http/idempotency.ts';
import type { Language } from '../http/language.ts';
import { ProblemError } from '../http/problem.ts';
import { captureMode, mayReauthorise } from '../payments/capture-mode.ts';
import { payableProfile } from '../payments/payable-profile.ts';
import { PaymentRefusal, refusalOf } from '../payments/payment-provider.ts';
import { providerFor } from '../payments/provider-for.ts';
import { askProvider, providerOf } from '../payments/provider-of.ts';
import type { Shop } from '../shops/shop-cache.ts';
import { agree } from './agree.ts';
import { checkOrder } from './check-order.ts';
import type { CheckoutRecord } from './checkout-record.ts';
import { attachPayment, getCheckout } from './checkouts.store.ts';
import type { StartCheckoutBody } from './checkouts.wire.ts';
import { appliedCodes, holdCheckout, lostRace } from './holds.store.ts';
import { placePaidUp } from './place-order.ts';
import { presentCheckout } from './present-checkout.ts';
import { quantities } from './quantities.ts';
import { settleReplaced } from './settle-replaced.ts';

export interface StartCheckout {
  readonly shop: Shop;
  readonly language: Language;
  readonly cartTokenHash: Buffer;
  readonly write: Write;
  readonly body: StartCheckoutBody;
}

const attempts = 10;

/**
 * Turns what the shopper saw into a checkout: the cart is quoted again, compared with what was shown, and its stock held if all of
 * it is still as it was quoted; then the provider is asked for a payment. A crash in between loses nothing:
 * the same Idempotency-Key resumes the same checkout, and the same payment. Where nothing is left to pay, it is placed at once.
 * Meanwhile the payments of the attempts it replaces are taken back.
 *
 * @throws ProblemError cart-not-found, cart-empty, idempotency-key-reused, checkout-expired, payment-refused, provider-unavailable, temporarily-unavailable, and those of `checkOrder`
 */
export async function startCheckout(deps: Deps, input: StartCheckout): Promise<Answer> {
  const held = await holdCart(deps, input);
  if ('answer' in held) return held.answer;
  const { checkout, replaced } = held;
  const { method } = checkout;
  const [answer] = await Promise.all([
    method === null ? placeWithoutPayment(deps, input, checkout) : askForPayment(deps, input, checkout, method),
    settleReplaced(deps, checkout.merchantId, replaced),
  ]);
  return answer;
}

async function askForPayment(deps: Deps, input: StartCheckout, checkout: CheckoutRecord, method: string): Promise<Answer> {
  const { shop, write, language, body } = input;
  const token = bearerToken(deps.env, 'checkout', checkout.id);
  const payment = await askProvider(deps, providerOf(deps, checkout.provider), (provider) =>
    provider
      .createPayment({
        merchantId: shop.id,
        checkoutId: checkout.id,
        amount: checkout.total,
        currency: checkout.currency,
        method,
        capture: captureMode(shop.profile, method),
        mayReauthorise: mayReauthorise(shop.profile, method),
        language,
        email: checkout.agreed.email,
        billing: checkout.agreed.billingAddress,
        country: checkout.agreed.billingAddress.country,
        returnUrl: withKey(body.returnUrl, `${checkout.id}.${token}`),
        idempotencyKey: checkout.id,
      })
      .catch(refusalOf),
  );
  // The stock stays held: the next attempt at this cart takes it over.
  if (payment instanceof PaymentRefusal) {
    const { code: refusal, remedy } = payment;
    deps.log.error(
      { merchant: shop.id, provider: checkout.provider, method, checkout: checkout.id, refusal, remedy },
      'a method was refused',
    );
    throw new ProblemError('payment-refused');
  }
  const wire = await presentCheckout(deps, checkout, language, payment);
  const answer = { status: 201, body: JSON.stringify({ ...wire, kept: null, token }) };
  const attached = { merchantId: shop.id, id: checkout.id, paymentRef: payment.ref };
  const state = await attachPayment(deps.db, attached, { ...write, ...answer });
  // Another tab was faster than the provider: nobody is to pay for this attempt any more.
  if (state === 'replaced') await settleReplaced(deps, shop.id, [checkout.id]);
  return answer;
}

/** With nothing to pay nobody has to be asked: the order and the answer that tells of it appear together. */
async function placeWithoutPayment(deps: Deps, { shop, language, write }: StartCheckout, checkout: CheckoutRecord): Promise<Answer> {
  const answer = await deps.db.transaction().execute(async (tx) => {
    const order = await placePaidUp(tx, deps, checkout, { actor: 'shopper' });
    const earlier = order ? undefined : replay(await findAnswer(tx, shop.id, write.key), write);
    if (earlier) return earlier;
    if (!order) throw new ProblemError('checkout-expired');
    const wire = await presentCheckout(deps, { ...checkout, state: 'confirmed', order }, language);
    const fresh = { status: 201, body: JSON.stringify({ ...wire, token: bearerToken(deps.env, 'checkout', checkout.id) }) };
    await insertAnswer(tx, shop.id, write, fresh);
    return fresh;
  });
  await flushCommits(deps.db);
  return answer;
}

type Held = { readonly answer: Answer } | { readonly checkout: CheckoutRecord; readonly replaced: readonly string[] };

/** Held, or answered before. Read and quoted again when another request of the same moment was first. */
async function holdCart(deps: Deps, input: StartCheckout): Promise<Held> {
  let keyTaken = 0;
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    try {
      const held = await tryToHold(deps, input);
      if (held) return held;
    } catch (error) {
      const race = lostRace(error);
      if (!race) throw error;
      // What this key started has ended without an answer, for it was not found under way: its client was too long away.
      if (race === 'sameKey' && (keyTaken += 1) > 1) throw new ProblemError('checkout-expired');
    }
  }
  throw new ProblemError('temporarily-unavailable');
}

/** @returns undefined when cart, stock, codes or the attempt under way are not any more what they were when they were read */
async function tryToHold(deps: Deps, { shop, language, cartTokenHash, write, body }: StartCheckout): Promise<Held | undefined> {
  const reading = await readCart(deps.db, { merchantId: shop.id, tokenHash: cartTokenHash, key: write.key });
  const { cart, attempt, items, codes } = reading;
  const answer = replay(reading.answer, write);
  if (answer) return { answer };
  if (!cart) throw new ProblemError('cart-not-found');
  if (attempt?.startedByKey === write.key) {
    if (!attempt.startedByHash.equals(write.hash)) throw new ProblemError('idempotency-key-reused');
    const checkout = await getCheckout(deps.db, shop.id, attempt.id);
    return checkout.state === 'open' ? { checkout, replaced: [] } : undefined;
  }

  const { country, region, postalCode } = body.shippingAddress;
  const destination = { country, ...(region && { region }), ...(postalCode && { postalCode }) };
  const quotable = { cart: { ...cart, destination, service: body.service, payment: body.payment ?? null }, items, codes };
  const now = deps.now();
  const quote = quoteCart(payableProfile(deps, shop), quotable, now, body.buyer);
  if (quote.lines.length === 0) throw new ProblemError('cart-empty');
  const shown = presentCart(shop, language, quotable, quote);
  checkOrder(shop, body, quote, shown, items);

  const id = newId('chk');
  const method = quote.paymentDue.value ? body.payment! : null;
  const checkout: CheckoutRecord = {
    merchantId: shop.id,
    id,
    cartId: cart.id,
    state: 'open',
    language,
    quote,
    agreed: agree(body, quote, shown),
    currency: quote.currency,
    total: quote.total,
    method,
    provider: providerFor(shop, method),
    paymentRef: null,
    profileVersion: shop.published.version,
    profileHash: shop.published.hash,
    expiresAt: new Date(Date.parse(now) + deps.env.HOLD_MINUTES * 60_000).toISOString(),
    order: null,
    refund: null,
  };
  const replaced = await holdCheckout(deps.db, {
    ...checkout,
    cartVersion: cart.version,
    createdAt: now,
    tokenHash: hashToken(bearerToken(deps.env, 'checkout', id)),
    startedByKey: write.key,
    startedByHash: write.hash,
    holds: quantities(quote),
    codes: appliedCodes(quote),
  });
  return replaced && { checkout, replaced };
}

/** The page to come back to, with the key to this checkout beside whatever its fragment already holds. */
function withKey(returnUrl: string, key: string): string {
  const page = new URL(returnUrl);
  const rest = page.hash
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !part.startsWith('cassa-checkout='));
  page.hash = [...rest, `cassa-checkout=${key}`].join('&');
  return page.href;
}

import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { hashToken } from '../db/new-id.ts';
import type { Deps } from '../deps.ts';
import { describe } from '../http/describe.ts';
import { send } from '../http/idempotency.ts';
import { ProblemError } from '../http/problem.ts';
import type { RequestScope } from '../http/request-scope.ts';
import { validate } from '../http/validate.ts';
import { checkoutWire, startCheckoutBody } from './checkouts.wire.ts';
import { confirmOnce } from './confirm-once.ts';
import { readCheckout } from './read-checkout.ts';
import { startCheckout } from './start-checkout.ts';

const idParam = z.object({ id: z.string().max(64) });
const checkout = { tag: 'Checkout', headers: ['Cassa-Checkout'], answer: checkoutWire } as const;

/** From a cart to an order. */
export function checkoutRoutes(deps: Deps): Hono<RequestScope> {
  return new Hono<RequestScope>()
    .post(
      '/checkouts',
      describe({
        summary: 'Start a checkout of the cart',
        tag: 'Checkout',
        headers: ['Cassa-Cart'],
        answer: checkoutWire,
        status: 201,
        write: true,
      }),
      validate('json', startCheckoutBody),
      async (c) => {
        const cartToken = c.req.header('Cassa-Cart');
        if (!cartToken) throw new ProblemError('cart-not-found');
        return send(
          c,
          await startCheckout(deps, {
            shop: c.get('shop'),
            language: c.get('language'),
            cartTokenHash: hashToken(cartToken),
            write: c.get('write'),
            body: c.req.valid('json'),
          }),
        );
      },
    )
    .get('/checkouts/:id', describe({ ...checkout, summary: 'Read a checkout' }), validate('param', idParam), async (c) =>
      c.json(
        await readCheckout(deps, {
          merchantId: c.get('shop').id,
          ...c.req.valid('param'),
          tokenHash: checkoutToken(c),
          language: c.get('language'),
        }),
      ),
    )
    .post(
      '/checkouts/:id/confirm',
      describe({ ...checkout, summary: 'Ask for the order after paying; harmless to repeat', write: true }),
      validate('param', idParam),
      async (c) => {
        return send(
          c,
          await confirmOnce(deps, {
            merchantId: c.get('shop').id,
            checkoutId: c.req.valid('param').id,
            tokenHash: checkoutToken(c),
            language: c.get('language'),
            write: c.get('write'),
            requestId: c.get('requestId'),
          }),
        );
      },
    );
}

function checkoutToken(c: Context<RequestScope>): Buffer {
  const token = c.req.header('Cassa-Checkout');
  if (!token) throw new ProblemError('checkout-not-found');
  return hashToken(token);
}

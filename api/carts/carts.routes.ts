import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { hashToken } from '../db/new-id.ts';
import { send } from '../http/idempotency.ts';
import { describe } from '../http/describe.ts';
import { limitGuesses } from '../http/limit-rate.ts';
import { ProblemError } from '../http/problem.ts';
import type { RequestScope } from '../http/request-scope.ts';
import { validate } from '../http/validate.ts';
import { addLine } from './add-line.ts';
import { applyCode, removeCodes } from './apply-code.ts';
import { addLineBody, applyCodeBody, cartWire, changeLineBody, createCartBody, destinationBody } from './carts.wire.ts';
import type { CartWrite } from './change-cart.ts';
import { changeLine } from './change-line.ts';
import { createCart } from './create-cart.ts';
import { getCart } from './get-cart.ts';
import { removeLine } from './remove-line.ts';
import { setDestination } from './set-destination.ts';

const cart = { tag: 'Cart', headers: ['Cassa-Cart'], answer: cartWire } as const;
const lineParam = z.object({ lineId: z.string() });

/** The shopper's cart; every answer is its whole quote. */
export function cartRoutes(deps: Deps): Hono<RequestScope> {
  return new Hono<RequestScope>()
    .use('/cart/code', limitGuesses(deps, 20, ['code-not-found'], { together: 'codes' }))
    .post(
      '/carts',
      describe({ summary: 'Create a cart', tag: 'Cart', answer: cartWire, status: 201, write: true }),
      validate('json', createCartBody),
      async (c) =>
        send(
          c,
          await createCart(deps, { shop: c.get('shop'), language: c.get('language'), write: c.get('write'), ...c.req.valid('json') }),
        ),
    )
    .get('/cart', describe({ ...cart, summary: 'Read the cart' }), async (c) =>
      c.json(await getCart(deps, { shop: c.get('shop'), language: c.get('language'), tokenHash: tokenHash(c) })),
    )
    .post('/cart/lines', describe({ ...cart, summary: 'Add a line', write: true }), validate('json', addLineBody), async (c) =>
      send(c, await addLine(deps, { ...cartWrite(c), line: c.req.valid('json') })),
    )
    .patch(
      '/cart/lines/:lineId',
      describe({ ...cart, summary: 'Change the quantity of a line', write: true }),
      validate('param', lineParam),
      validate('json', changeLineBody),
      async (c) => send(c, await changeLine(deps, { ...cartWrite(c), ...c.req.valid('param'), ...c.req.valid('json') })),
    )
    .delete('/cart/lines/:lineId', describe({ ...cart, summary: 'Remove a line', write: true }), validate('param', lineParam), async (c) =>
      send(c, await removeLine(deps, { ...cartWrite(c), ...c.req.valid('param') })),
    )
    .put('/cart/code', describe({ ...cart, summary: 'Enter a discount code', write: true }), validate('json', applyCodeBody), async (c) =>
      send(c, await applyCode(deps, { ...cartWrite(c), ...c.req.valid('json') })),
    )
    .delete('/cart/code', describe({ ...cart, summary: 'Remove the discount code', write: true }), async (c) =>
      send(c, await removeCodes(deps, cartWrite(c))),
    )
    .put(
      '/cart/destination',
      describe({ ...cart, summary: 'Set where the goods go', write: true }),
      validate('json', destinationBody),
      async (c) => send(c, await setDestination(deps, { ...cartWrite(c), destination: c.req.valid('json') })),
    );
}

function cartWrite(c: Context<RequestScope>): CartWrite {
  return { shop: c.get('shop'), language: c.get('language'), write: c.get('write'), tokenHash: tokenHash(c) };
}

function tokenHash(c: Context<RequestScope>): Buffer {
  const token = c.req.header('Cassa-Cart');
  if (!token) throw new ProblemError('cart-not-found');
  return hashToken(token);
}

import { Hono } from 'hono';
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { describe } from '../../http/describe.ts';
import { answeredBefore, answerMerchant, merchantActor } from '../../http/merchant-write.ts';
import { ProblemError } from '../../http/problem.ts';
import type { RequestScope } from '../../http/request-scope.ts';
import { validate } from '../../http/validate.ts';
import { findPaymentAccount } from './payment-accounts.store.ts';
import { paymentAccountWire, putPaymentAccountBody } from './payment-accounts.wire.ts';
import { presentPaymentAccount } from './present-payment-account.ts';
import { connectPaymentAccount, keepPaymentAccount, retireOldEndpoints } from './set-payment-account.ts';

const merchant = { tag: 'Merchant: shop', security: 'secretKey', answer: paymentAccountWire } as const;
const providerParam = z.object({ provider: z.string().max(40) });

/** A merchant's own keys at payment providers. What is secret goes in and never comes out. */
export function paymentAccountRoutes(deps: Deps): Hono<RequestScope> {
  return new Hono<RequestScope>()
    .get(
      '/payment-accounts/:provider',
      describe({ ...merchant, summary: 'Read which keys a payment provider is used with' }),
      validate('param', providerParam),
      async (c) => {
        const row = await findPaymentAccount(deps.db, c.get('merchant').id, c.req.valid('param').provider);
        if (!row) throw new ProblemError('payment-account-missing');
        return c.json(presentPaymentAccount(deps, row));
      },
    )
    .put(
      '/payment-accounts/:provider',
      describe({ ...merchant, summary: 'Set the keys a payment provider is used with', write: true }),
      validate('param', providerParam),
      validate('json', putPaymentAccountBody),
      async (c) => {
        const earlier = await answeredBefore(deps.db, c);
        if (earlier) return earlier;
        const input = { ...merchantActor(c), provider: c.req.valid('param').provider, account: c.req.valid('json') };
        // The provider is asked before the transaction: what it set up for nothing is found again, or removed, by the next try.
        const accepted = await connectPaymentAccount(deps, input);
        const answer = await answerMerchant(deps.db, c, async (tx) =>
          presentPaymentAccount(deps, await keepPaymentAccount(tx, deps, accepted)),
        );
        await retireOldEndpoints(deps, input);
        return answer;
      },
    );
}

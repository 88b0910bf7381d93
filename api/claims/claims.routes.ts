import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { describe } from '../http/describe.ts';
import { answerOnce, send } from '../http/idempotency.ts';
import { answerMerchant, merchantActor } from '../http/merchant-write.ts';
import { pageAsked, pageOf, pageQuery } from '../http/page.ts';
import type { RequestScope } from '../http/request-scope.ts';
import { validate } from '../http/validate.ts';
import { orderToken } from '../orders/bearer-order.ts';
import { getOrder } from '../orders/orders.store.ts';
import { readOrderCases } from '../returns/return-case.ts';
import { answerClaim } from './answer-claim.ts';
import { chooseRemedy } from './choose-remedy.ts';
import { claimCaseOf, readClaimCase } from './claim-case.ts';
import type { ClaimRecord } from './claim-record.ts';
import { getClaim, listMerchantClaims } from './claims.store.ts';
import {
  chooseRemedyBody,
  claimEventBody,
  claimSimulationWire,
  claimWire,
  logClaimBody,
  merchantClaimListWire,
  merchantClaimWire,
  simulateClaimBody,
  reportClaimBody,
  shopperEventBody,
} from './claims.wire.ts';
import { continueClaim } from './continue-claim.ts';
import { presentClaim, presentMerchantClaim } from './present-claim.ts';
import { simulateClaim } from './simulate-claim.ts';
import { reportClaim } from './report-claim.ts';

const tag = 'Claims';
const merchantTag = 'Merchant: claims';
const idParam = z.object({ id: z.string().max(64) });
const claimParam = z.object({ id: z.string().max(64), claimId: z.string().max(64) });
const states = ['reported', 'acknowledged', 'remedyChosen', 'reduced', 'terminated', 'settled', 'unfounded', 'closed'] as const;
const listQuery = pageQuery.extend({ state: z.enum(states).optional() });

/** What whoever holds an order's token can report about it, and do about what was reported. */
export function claimRoutes(deps: Deps): Hono<RequestScope> {
  const opened = async (c: Context<RequestScope>, id: string) => {
    return getOrder(deps.db, c.get('shop').id, id, orderToken(c).hash);
  };
  const answer = async (c: Context<RequestScope>, status: number, verb: (tx: Db) => Promise<ClaimRecord>) => {
    const { id: merchantId } = c.get('shop');
    return send(
      c,
      await answerOnce(deps.db, merchantId, c.get('write'), async (tx) => {
        const claim = await verb(tx);
        const found = await readClaimCase(tx, deps, await getOrder(tx, merchantId, claim.orderId), claim);
        return { status, body: presentClaim(deps, found, c.get('language')) };
      }),
    );
  };
  const headers = ['Cassa-Order'];
  return new Hono<RequestScope>()
    .post(
      '/orders/:id/claims/simulation',
      describe({ summary: 'See what a report would come to', tag, headers, answer: claimSimulationWire, write: true }),
      validate('param', idParam),
      validate('json', simulateClaimBody),
      async (c) => {
        const { lines: units, ...said } = c.req.valid('json');
        const order = await opened(c, c.req.valid('param').id);
        return c.json(await simulateClaim(deps.db, deps, order, { ...said, units, ...nowOnPage(deps) }, c.get('language')));
      },
    )
    .post(
      '/orders/:id/claims',
      describe({ summary: 'Report damage, missing goods or a defect', tag, headers, answer: claimWire, status: 201, write: true }),
      validate('param', idParam),
      validate('json', reportClaimBody),
      async (c) => {
        const { lines: units, ...said } = c.req.valid('json');
        const { merchantId, id: orderId } = await opened(c, c.req.valid('param').id);
        const by = { actor: 'shopper', requestId: c.get('requestId'), language: c.get('language') };
        return answer(c, 201, (tx) => reportClaim(tx, deps, { merchantId, orderId, ...said, units, ...nowOnPage(deps), ...by }));
      },
    )
    .post(
      '/orders/:id/claims/:claimId/remedy',
      describe({ summary: 'Choose a remedy', tag, headers, answer: claimWire, write: true }),
      validate('param', claimParam),
      validate('json', chooseRemedyBody),
      async (c) => {
        const { id, claimId } = c.req.valid('param');
        const { merchantId, id: orderId } = await opened(c, id);
        const step = { merchantId, orderId, claimId, role: 'buyer' as const, actor: 'shopper', requestId: c.get('requestId') };
        return answer(c, 200, (tx) => chooseRemedy(tx, deps, { ...step, remedy: c.req.valid('json').remedy }));
      },
    )
    .post(
      '/orders/:id/claims/:claimId/events',
      describe({ summary: 'Add to a report, contest the answer, or withdraw it', tag, headers, answer: claimWire, write: true }),
      validate('param', claimParam),
      validate('json', shopperEventBody),
      async (c) => {
        const { id, claimId } = c.req.valid('param');
        const { merchantId, id: orderId } = await opened(c, id);
        const step = { merchantId, orderId, claimId, requestId: c.get('requestId') };
        return answer(c, 200, (tx) => continueClaim(tx, deps, step, c.req.valid('json')));
      },
    );
}

/** What was reported to the merchant, and what it does about it. */
export function merchantClaimRoutes(deps: Deps): Hono<RequestScope> {
  const show = async (c: Context<RequestScope>, db: Db, claim: ClaimRecord) => {
    const found = await readClaimCase(db, deps, await getOrder(db, claim.merchantId, claim.orderId), claim);
    return presentMerchantClaim(deps, found, c.get('language'));
  };
  const answer = (c: Context<RequestScope>, status: 200 | 201, verb: (tx: Db) => Promise<ClaimRecord>) =>
    answerMerchant(deps.db, c, async (tx) => show(c, tx, await verb(tx)), status);
  const security = 'secretKey' as const;
  return new Hono<RequestScope>()
    .get(
      '/claims',
      describe({ summary: 'List claims, newest first', tag: merchantTag, security, answer: merchantClaimListWire }),
      validate('query', listQuery),
      async (c) => {
        const merchantId = c.get('merchant').id;
        const page = c.req.valid('query');
        const { entries, nextBefore } = pageOf(await listMerchantClaims(deps.db, merchantId, pageAsked(page)), page);
        const cases = await readOrderCases(deps.db, deps, merchantId, entries);
        const found = entries.map((claim) => claimCaseOf(cases.get(claim.orderId)!, claim));
        return c.json({ claims: found.map((each) => presentMerchantClaim(deps, each, c.get('language'))), nextBefore });
      },
    )
    .get(
      '/claims/:id',
      describe({ summary: 'Read a claim', tag: merchantTag, security, answer: merchantClaimWire }),
      validate('param', idParam),
      async (c) => c.json(await show(c, deps.db, await getClaim(deps.db, c.get('merchant').id, c.req.valid('param').id))),
    )
    .post(
      '/orders/:id/claims',
      describe({
        summary: 'Write down a claim that came in another way',
        tag: merchantTag,
        security,
        answer: merchantClaimWire,
        status: 201,
        write: true,
      }),
      validate('param', idParam),
      validate('json', logClaimBody),
      async (c) => {
        const { lines: units, reportedAt = deps.now(), ...said } = c.req.valid('json');
        const report = { ...merchantActor(c), orderId: c.req.valid('param').id, ...said, units, reportedAt };
        return answer(c, 201, (tx) => reportClaim(tx, deps, report));
      },
    )
    .post(
      '/claims/:id/events',
      describe({ summary: 'Answer a claim, or carry a remedy out', tag: merchantTag, security, answer: merchantClaimWire, write: true }),
      validate('param', idParam),
      validate('json', claimEventBody),
      async (c) => {
        const step = { ...merchantActor(c), claimId: c.req.valid('param').id };
        return answer(c, 200, (tx) => answerClaim(tx, deps, step, c.req.valid('json')));
      },
    );
}

/** A report from the order's page is made when it arrives. */
function nowOnPage({ now }: Pick<Deps, 'now'>) {
  return { channel: 'page' as const, reportedAt: now() };
}

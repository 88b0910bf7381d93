import { Hono } from 'hono';
import type { Deps } from '../deps.ts';
import { describe } from '../http/describe.ts';
import type { RequestScope } from '../http/request-scope.ts';
import { validate } from '../http/validate.ts';
import { deadlineKinds, deadlineParty, unattended } from './deadline-kinds.ts';
import { listOpenDeadlines } from './deadlines.store.ts';
import { deadlineListQuery, deadlineListWire } from './deadlines.wire.ts';
import { presentDeadlineList } from './present-deadlines.ts';

/** What is due on the merchant's orders, and when. */
export function merchantDeadlineRoutes(deps: Deps): Hono<RequestScope> {
  return new Hono<RequestScope>().get(
    '/deadlines',
    describe({ tag: 'Merchant: orders', security: 'secretKey', summary: 'List what is due, nearest first', answer: deadlineListWire }),
    validate('query', deadlineListQuery),
    async (c) => {
      const merchant = c.get('merchant');
      const { dueBefore, for: party, limit } = c.req.valid('query');
      const kinds = deadlineKinds.filter((kind) => !unattended.has(kind) && (party === undefined || deadlineParty[kind] === party));
      const found = await listOpenDeadlines(deps.db, merchant.id, { dueBefore, kinds, limit });
      const { timeZone } = (await deps.shops.byId(merchant.id)).profile.calendar;
      return c.json(presentDeadlineList(found, { timeZone, language: c.get('language'), now: deps.now() }));
    },
  );
}

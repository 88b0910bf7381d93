import { Hono } from 'hono';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { describe } from '../http/describe.ts';
import type { RequestScope } from '../http/request-scope.ts';
import { validate } from '../http/validate.ts';
import { getEvent } from './events.store.ts';
import { eventListQuery, eventListWire, eventWire } from './events.wire.ts';
import { listEvents } from './list-events.ts';
import { presentEvent } from './present-event.ts';

const idParam = z.object({ id: z.string().max(64) });

/** What has happened, for a merchant's own systems to catch up with. */
export function merchantEventRoutes(deps: Deps): Hono<RequestScope> {
  const merchant = { tag: 'Merchant: events', security: 'secretKey' } as const;
  return new Hono<RequestScope>()
    .get(
      '/events',
      describe({ ...merchant, summary: 'Read what has happened since a cursor, oldest first', answer: eventListWire }),
      validate('query', eventListQuery),
      async (c) => {
        const { after, limit } = c.req.valid('query');
        return c.json(await listEvents(deps, { merchantId: c.get('merchant').id, after, limit }));
      },
    )
    .get('/events/:id', describe({ ...merchant, summary: 'Read one event', answer: eventWire }), validate('param', idParam), async (c) =>
      c.json(presentEvent(await getEvent(deps.db, c.get('merchant').id, c.req.valid('param').id))),
    );
}

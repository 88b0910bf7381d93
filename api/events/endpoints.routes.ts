import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { describe } from '../http/describe.ts';
import { answerOnce } from '../http/idempotency.ts';
import { answerMerchant } from '../http/merchant-write.ts';
import { pageAsked, pageOf } from '../http/page.ts';
import type { RequestScope } from '../http/request-scope.ts';
import { validate } from '../http/validate.ts';
import { changeEndpoint } from './change-endpoint.ts';
import { createEndpoint } from './create-endpoint.ts';
import { deleteEndpoint } from './delete-endpoint.ts';
import { listDeliveries } from './deliveries.store.ts';
import { openedSecrets } from './endpoint-secrets.ts';
import type { EndpointStep } from './endpoint-step.ts';
import { findSecrets, getEndpoint, listEndpoints } from './endpoints.store.ts';
import {
  changeEndpointBody,
  createEndpointBody,
  deletedEndpointWire,
  deliveryListQuery,
  deliveryListWire,
  endpointListWire,
  endpointSecretWire,
  endpointWire,
  pingWire,
  replayBody,
  replayWire,
} from './endpoints.wire.ts';
import { pingEndpoint } from './ping-endpoint.ts';
import { presentDeliveries, presentEndpoint, type MomentStyle } from './present-endpoint.ts';
import { replayEvents } from './replay-events.ts';
import { rotateSecret } from './rotate-secret.ts';
import { webhookSecretText } from './webhook-signature.ts';

const idParam = z.object({ id: z.string().max(64) });

/** Where a merchant is told of events, and what became of telling. */
export function merchantEndpointRoutes(deps: Deps): Hono<RequestScope> {
  const merchant = { tag: 'Merchant: events', security: 'secretKey' } as const;
  const write = { ...merchant, write: true } as const;
  const styleOf = async (c: Context<RequestScope>): Promise<MomentStyle> => {
    const { profile } = await deps.shops.byId(c.get('merchant').id);
    return { language: c.get('language'), timeZone: profile.calendar.timeZone };
  };
  const stepOf = (c: Context<RequestScope>, id: string): EndpointStep => ({
    merchant: c.get('merchant'),
    id,
    actor: c.get('actor'),
    requestId: c.get('requestId'),
  });
  /** The kept answer names the endpoint only: its secret is unsealed for whoever repeats the request. */
  const answerSecret = async (c: Context<RequestScope>, status: 200 | 201, verb: (tx: Db) => Promise<string>) => {
    const { id: merchantId } = c.get('merchant');
    const { body } = await answerOnce(deps.db, merchantId, c.get('write'), async (tx) => ({ status, body: { id: await verb(tx) } }));
    const { id } = JSON.parse(body) as { id: string };
    const endpoint = await getEndpoint(deps.db, { merchantId, id });
    const [secret] = openedSecrets(deps.env, id, await findSecrets(deps.db, { merchantId, id }, deps.now()));
    return c.json({ endpoint: presentEndpoint(endpoint, await styleOf(c)), secret: webhookSecretText(secret!) }, status);
  };

  return new Hono<RequestScope>()
    .post(
      '/webhook-endpoints',
      describe({ ...write, summary: 'Add an endpoint for webhooks', answer: endpointSecretWire, status: 201 }),
      validate('json', createEndpointBody),
      (c) =>
        answerSecret(c, 201, (tx) =>
          createEndpoint(tx, deps, {
            ...c.req.valid('json'),
            merchant: c.get('merchant'),
            actor: c.get('actor'),
            requestId: c.get('requestId'),
          }),
        ),
    )
    .get('/webhook-endpoints', describe({ ...merchant, summary: 'List endpoints', answer: endpointListWire }), async (c) => {
      const style = await styleOf(c);
      const endpoints = await listEndpoints(deps.db, c.get('merchant').id);
      return c.json({ endpoints: endpoints.map((endpoint) => presentEndpoint(endpoint, style)) });
    })
    .get(
      '/webhook-endpoints/:id',
      describe({ ...merchant, summary: 'Read an endpoint', answer: endpointWire }),
      validate('param', idParam),
      async (c) => {
        const endpoint = await getEndpoint(deps.db, { merchantId: c.get('merchant').id, id: c.req.valid('param').id });
        return c.json(presentEndpoint(endpoint, await styleOf(c)));
      },
    )
    .patch(
      '/webhook-endpoints/:id',
      describe({ ...write, summary: 'Change an endpoint, switch it off or on', answer: endpointWire }),
      validate('param', idParam),
      validate('json', changeEndpointBody),
      async (c) => {
        const style = await styleOf(c);
        return answerMerchant(deps.db, c, async (tx) =>
          presentEndpoint(await changeEndpoint(tx, deps, stepOf(c, c.req.valid('param').id), c.req.valid('json')), style),
        );
      },
    )
    .delete(
      '/webhook-endpoints/:id',
      describe({ ...write, summary: 'Take an endpoint away', answer: deletedEndpointWire }),
      validate('param', idParam),
      (c) => {
        const { id } = c.req.valid('param');
        return answerMerchant(deps.db, c, async (tx) => {
          await deleteEndpoint(tx, stepOf(c, id));
          return { id, deleted: true };
        });
      },
    )
    .post(
      '/webhook-endpoints/:id/secret',
      describe({ ...write, summary: 'Give an endpoint a new secret; the old one signs too for a day', answer: endpointSecretWire }),
      validate('param', idParam),
      (c) => {
        const { id } = c.req.valid('param');
        return answerSecret(c, 200, async (tx) => {
          await rotateSecret(tx, deps, stepOf(c, id));
          return id;
        });
      },
    )
    .post(
      '/webhook-endpoints/:id/ping',
      describe({ ...write, summary: 'Send a test event and see what it answers', answer: pingWire }),
      validate('param', idParam),
      async (c) => c.json(await pingEndpoint(deps, c.get('merchant'), c.req.valid('param').id)),
    )
    .get(
      '/webhook-endpoints/:id/deliveries',
      describe({
        ...merchant,
        summary: 'List what an endpoint was owed, newest first; with state=dead its dead letters',
        answer: deliveryListWire,
      }),
      validate('param', idParam),
      validate('query', deliveryListQuery),
      async (c) => {
        const page = c.req.valid('query');
        const endpoint = await getEndpoint(deps.db, { merchantId: c.get('merchant').id, id: c.req.valid('param').id });
        const { entries, nextBefore } = pageOf(await listDeliveries(deps.db, endpoint, pageAsked(page)), page);
        return c.json({ deliveries: presentDeliveries(entries, await styleOf(c)), nextBefore });
      },
    )
    .post(
      '/webhook-endpoints/:id/replays',
      describe({ ...write, summary: 'Send events once more: one, all dead ones, or all since a moment', answer: replayWire, status: 201 }),
      validate('param', idParam),
      validate('json', replayBody),
      (c) => answerMerchant(deps.db, c, (tx) => replayEvents(tx, deps, stepOf(c, c.req.valid('param').id), c.req.valid('json')), 201),
    );
}

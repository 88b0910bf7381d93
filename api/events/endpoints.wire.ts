import { z } from 'zod';
import { momentWire } from '../http/formatted.wire.ts';
import { instant } from '../http/instant.ts';
import { nextBeforeWire, pageQuery } from '../http/page.ts';
import { oneLine } from '../http/plain-text.ts';
import { isEventFilter } from './event-types.ts';
import { failingDays } from './retry-schedule.ts';

const url = z
  .url({ protocol: /^https?$/, abort: true })
  .max(2000)
  .refine((text) => {
    const { username, password } = new URL(text);
    return username === '' && password === '';
  }, 'Name no user or password: webhooks are signed.')
  .meta({ description: 'Where events are posted. At a public address, for a live merchant by https; redirects are not followed.' });

const types = z
  .array(z.string().max(60).refine(isEventFilter, 'Name a type such as `order.accepted`, or `order.*` for all about orders.'))
  .max(100)
  .meta({ description: 'Which events are sent: `order.accepted`, or `order.*` for all about orders; none named: all.' });

const description = oneLine(200).nullable();

/** `POST /v1/merchant/webhook-endpoints` */
export const createEndpointBody = z
  .strictObject({ url, types: types.default([]), description: description.default(null) })
  .meta({ id: 'CreateWebhookEndpoint' });

/** `PATCH /v1/merchant/webhook-endpoints/{id}`: changes what is given. */
export const changeEndpointBody = z
  .strictObject({
    url: url.optional(),
    types: types.optional(),
    description: description.optional(),
    enabled: z
      .boolean()
      .optional()
      .meta({ description: 'Off, nothing is sent, and what happens meanwhile is not kept for it: replay it `since` then.' }),
  })
  .meta({ id: 'ChangeWebhookEndpoint' });

export const endpointWire = z
  .object({
    id: z.string(),
    url: z.string(),
    types: z.array(z.string()),
    description: z.string().nullable(),
    enabled: z.boolean(),
    disabled: z
      .object({
        at: momentWire,
        why: z.enum(['merchant', 'gone', 'failing']).meta({
          description: `\`gone\`: it answered 410; \`failing\`: it took nothing for ${failingDays} days.`,
        }),
      })
      .nullable(),
    failing: z
      .object({ since: momentWire, failure: z.string().nullable() })
      .nullable()
      .meta({ description: 'Nothing has been taken since; null: the last was.' }),
    oldSecretUntil: momentWire.nullable().meta({ description: 'Until when the secret before this one signs too.' }),
    createdAt: momentWire,
  })
  .meta({ id: 'WebhookEndpoint' });

export const endpointListWire = z.object({ endpoints: z.array(endpointWire) }).meta({ id: 'WebhookEndpointList' });

export const endpointSecretWire = z
  .object({
    endpoint: endpointWire,
    secret: z.string().meta({
      description:
        '`whsec_…`, shown in this answer alone and to a repetition of the same request. Every webhook carries `webhook-id`, `webhook-timestamp` and `webhook-signature` as Standard Webhooks 1.0 has them.',
    }),
  })
  .meta({ id: 'WebhookEndpointSecret' });

export const deletedEndpointWire = z.object({ id: z.string(), deleted: z.boolean() }).meta({ id: 'DeletedWebhookEndpoint' });

/** `POST …/{id}/ping`: a test event, sent at once and once. */
export const pingWire = z
  .object({
    delivered: z.boolean(),
    status: z.int().nullable().meta({ description: 'What it answered; null: nothing.' }),
    failure: z
      .string()
      .nullable()
      .meta({ description: '`status-500`, `timeout`, `unreachable`, `insecure`, `host-unknown`, `address-refused`.' }),
    milliseconds: z.int(),
  })
  .meta({ id: 'WebhookPing' });

const replayAfter = z
  .string()
  .regex(/^\d{1,15}$/, 'Send `next` of the answer before.')
  .optional()
  .meta({ description: '`next` of the answer before, to go on.' });

/** `POST …/{id}/replays`: one event, all that are dead, or all it wants since a moment; a thousand an answer. */
export const replayBody = z
  .union([
    z.strictObject({ event: z.string().max(64) }),
    z.strictObject({ dead: z.literal(true), after: replayAfter }),
    z.strictObject({ since: instant.meta({ description: 'Events written down from then on, delivered or not.' }), after: replayAfter }),
  ])
  .meta({ id: 'ReplayEvents' });

export const replayWire = z
  .object({
    replayed: z.int().meta({ description: 'How many go once more because of this request, at most a thousand.' }),
    next: z.string().nullable().meta({ description: 'There are more: send the same with it as `after`; null: that was all.' }),
  })
  .meta({ id: 'ReplayedEvents' });

/** `GET …/{id}/deliveries?state=dead&before=<event>&limit=50`, newest first. */
export const deliveryListQuery = pageQuery.extend({ state: z.enum(['queued', 'waiting', 'delivered', 'dead']).optional() });

export const deliveryListWire = z
  .object({
    deliveries: z.array(
      z.object({
        event: z.string(),
        type: z.string(),
        state: z.enum(['queued', 'waiting', 'delivered', 'dead']).meta({
          description: '`queued`: behind an earlier event of the same order; `dead`: tried for three days in vain.',
        }),
        attempts: z.int(),
        status: z.int().nullable(),
        failure: z.string().nullable(),
        nextAttempt: momentWire.nullable(),
        endedAt: momentWire.nullable(),
      }),
    ),
    nextBefore: nextBeforeWire,
  })
  .meta({ id: 'WebhookDeliveryList' });

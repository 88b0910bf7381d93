import { Hono } from 'hono';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { describe } from '../http/describe.ts';
import { answerOnce, send } from '../http/idempotency.ts';
import type { RequestScope } from '../http/request-scope.ts';
import { validate } from '../http/validate.ts';
import { lockOrder } from '../orders/orders.store.ts';
import { importParcelEvents } from './import-parcel-events.ts';
import type { ParcelRecord } from './parcel-record.ts';
import { getParcel } from './parcels.store.ts';
import { importedParcelEventsWire, importParcelEventsBody, merchantParcelWire, parcelEventBody, shipParcelBody } from './parcels.wire.ts';
import { presentMerchantParcel } from './present-parcel.ts';
import { recordParcelEvent } from './record-parcel-event.ts';
import { shipParcel } from './ship-parcel.ts';

const idParam = z.object({ id: z.string().max(64) });

/** How a merchant ships, and what it learns of its parcels. */
export function merchantParcelRoutes(deps: Deps): Hono<RequestScope> {
  const merchant = { tag: 'Merchant: parcels', security: 'secretKey', write: true } as const;
  const present = async (parcel: ParcelRecord, language: RequestScope['Variables']['language']) => {
    const { calendar } = (await deps.shops.byId(parcel.merchantId)).profile;
    return presentMerchantParcel(parcel, { language, timeZone: calendar.timeZone });
  };
  return new Hono<RequestScope>()
    .post(
      '/orders/:id/parcels',
      describe({ ...merchant, summary: 'Ship pieces of an order', answer: merchantParcelWire, status: 201 }),
      validate('param', idParam),
      validate('json', shipParcelBody),
      async (c) => {
        const merchantId = c.get('merchant').id;
        const answer = await answerOnce(deps.db, merchantId, c.get('write'), async (tx) => {
          const order = await lockOrder(tx, merchantId, c.req.valid('param').id);
          const by = { actor: c.get('actor'), requestId: c.get('requestId') };
          const parcel = await shipParcel(tx, deps, order, { ...c.req.valid('json'), ...by });
          return { status: 201, body: await present(parcel, c.get('language')) };
        });
        return send(c, answer);
      },
    )
    .post(
      '/parcels/:id/events',
      describe({ ...merchant, summary: 'Say what happened to a parcel, or correct it', answer: merchantParcelWire }),
      validate('param', idParam),
      validate('json', parcelEventBody),
      async (c) => {
        const merchantId = c.get('merchant').id;
        const answer = await answerOnce(deps.db, merchantId, c.get('write'), async (tx) => {
          const { id } = c.req.valid('param');
          const order = await lockOrder(tx, merchantId, (await getParcel(tx, merchantId, id)).orderId);
          const by = { actor: c.get('actor'), requestId: c.get('requestId') };
          await recordParcelEvent(tx, deps, order, await getParcel(tx, merchantId, id), { ...c.req.valid('json'), ...by });
          return { status: 200, body: await present(await getParcel(tx, merchantId, id), c.get('language')) };
        });
        return send(c, answer);
      },
    )
    .post(
      '/parcel-events',
      describe({ ...merchant, summary: "Import what a carrier's file says", answer: importedParcelEventsWire }),
      validate('json', importParcelEventsBody),
      async (c) => {
        const merchantId = c.get('merchant').id;
        const answer = await answerOnce(deps.db, merchantId, c.get('write'), async (tx) => {
          const by = { actor: c.get('actor'), requestId: c.get('requestId') };
          return { status: 200, body: { outcomes: await importParcelEvents(tx, deps, { merchantId, ...c.req.valid('json'), ...by }) } };
        });
        return send(c, answer);
      },
    );
}

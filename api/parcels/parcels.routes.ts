import { Hono } from 'hono';
import { z } from 'zod';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { describe } from '../http/describe.ts';
import { answerMerchant, merchantActor } from '../http/merchant-write.ts';
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
      (c) => {
        const { merchantId, ...by } = merchantActor(c);
        const ship = async (tx: Db) => {
          const order = await lockOrder(tx, merchantId, c.req.valid('param').id);
          return present(await shipParcel(tx, deps, order, { ...c.req.valid('json'), ...by }), c.get('language'));
        };
        return answerMerchant(deps.db, c, ship, 201);
      },
    )
    .post(
      '/parcels/:id/events',
      describe({ ...merchant, summary: 'Say what happened to a parcel, or correct it', answer: merchantParcelWire }),
      validate('param', idParam),
      validate('json', parcelEventBody),
      (c) => {
        const { merchantId, ...by } = merchantActor(c);
        return answerMerchant(deps.db, c, async (tx) => {
          const { id } = c.req.valid('param');
          const order = await lockOrder(tx, merchantId, (await getParcel(tx, merchantId, id)).orderId);
          await recordParcelEvent(tx, deps, order, await getParcel(tx, merchantId, id), { ...c.req.valid('json'), ...by });
          return present(await getParcel(tx, merchantId, id), c.get('language'));
        });
      },
    )
    .post(
      '/parcel-events',
      describe({ ...merchant, summary: "Import what a carrier's file says", answer: importedParcelEventsWire }),
      validate('json', importParcelEventsBody),
      (c) =>
        answerMerchant(deps.db, c, async (tx) => ({
          outcomes: await importParcelEvents(tx, deps, { ...merchantActor(c), ...c.req.valid('json') }),
        })),
    );
}

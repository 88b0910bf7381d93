import { setTimeout as sleep } from 'node:timers/promises';
import type { Dice } from './dice.ts';
import type { Purchase, ToldOrder } from './buying.ts';
import { insist, type Insisted } from './insist.ts';
import { sendBack, type PartBack } from './returning-shopper.ts';
import type { ShopWorld } from './shop-world.ts';

/** What was answered to a shopper after the sale. */
export interface Aftermath {
  /** Statements of withdrawal, each with what it was answered. */
  readonly statements: readonly { readonly id: string; readonly receipt: string; readonly trader: string }[];
  /** Parts of orders that were sent back and refunded. */
  readonly backs: readonly (PartBack & { readonly orderId: string })[];
  readonly claims: readonly string[];
  readonly parcels: readonly string[];
}

const nothing: Aftermath = { statements: [], backs: [], claims: [], parcels: [] };
const lookAgainMs = 400;

/** What happens to an order once it is paid: the merchant sends it, or what there is of it, and the shopper keeps it, sends it back or reports a fault. */
export async function liveWith(world: ShopWorld, purchase: Purchase, order: ToldOrder, dice: Dice): Promise<Aftermath> {
  const { trader, nth } = purchase;
  const shopper = {
    'Cassa-Key': trader.publishableKey,
    'Cassa-Order': order.token,
    'X-Forwarded-For': `198.51.${nth >> 8}.${nth & 255}`,
  };
  const merchant = { Authorization: `Bearer ${trader.secretKey}` };
  const key = (step: string) => ({ 'Idempotency-Key': `${order.id} ${step}` });
  const heard = <Body>({ status, body }: Insisted<Body>, what: string): Body => {
    if (status >= 300) throw new Error(`${order.id} ${what}: ${status} ${JSON.stringify(body)}`);
    return body;
  };
  const desk = async (path: string, step: string, body: object) =>
    heard(await insist(world.servers, `/v1/merchant/${path}`, { headers: { ...merchant, ...key(step) }, body }), step);

  for (;;) {
    const { body } = await insist(world.servers, `/v1/orders/${order.id}`, { method: 'GET', headers: shopper });
    if (body.payment.state !== 'pending') break;
    await sleep(lookAgainMs);
  }
  if (dice.chance(0.2)) return nothing;
  const [line, ...others] = order.lines;
  const isShort = others.length > 0 && dice.chance(0.15);
  if (isShort) {
    await desk(`orders/${order.id}/unavailability`, 'unavailability', { units: [{ line, quantity: 1 }] });
    await desk(`orders/${order.id}/moves`, 'rest', { event: 'restGoesOn' });
  }
  const parcel = await desk(`orders/${order.id}/parcels`, 'parcel', {});
  const parcels = [parcel.id as string];
  if (isShort || dice.chance(0.2)) return { ...nothing, parcels };
  await desk(`parcels/${parcel.id}/events`, 'delivered', { kind: 'delivered' });

  const what = dice.roll();
  if (what < 0.45) {
    const returning = { ...order, nth, lines: dice.chance(0.5) ? order.lines : order.lines.slice(0, 1) };
    const backs = await sendBack(world.servers, trader, returning);
    return {
      ...nothing,
      parcels,
      statements: backs.map(({ statementId: id, receipt }) => ({ id, receipt, trader: trader.merchantId })),
      backs: backs.map((back) => ({ ...back, orderId: order.id })),
    };
  }
  if (what < 0.6) {
    // The same statement from two pages at once, without the link of the order.
    const body = { name: 'Anna Rossi', contract: order.number, email: order.email };
    const state = () => insist(world.servers, '/v1/withdrawals', { headers: { ...shopper, ...key('statement') }, body });
    const said = (await Promise.all([state(), state()])).map((answer) => heard(answer, 'statement'));
    return { ...nothing, parcels, statements: said.map(({ id, text }) => ({ id, receipt: text, trader: trader.merchantId })) };
  }
  if (what < 0.8) {
    const body = { lines: [{ line: line!, quantity: 1 }], kind: 'defect', description: 'Non va bene' };
    const claim = heard(
      await insist(world.servers, `/v1/orders/${order.id}/claims`, { headers: { ...shopper, ...key('claim') }, body }),
      'claim',
    );
    return { ...nothing, parcels, claims: [claim.id as string] };
  }
  return { ...nothing, parcels };
}

import type { CounterOrder } from './counter-order.ts';

/** What can be done now: a button, and the call of the merchant API behind it. */
export interface Act {
  readonly label: string;
  /** Below `/v1/merchant`. */
  readonly path: string;
  readonly body: unknown;
}

const dayMs = 86_400_000;
const daysAgo = (days: number, now: number): string => new Date(now - days * dayMs).toISOString();

/** What a merchant can do about an order as it stands. The API has the last word: what it refuses is shown with its reason. */
export function orderActs({ id, state }: CounterOrder): Act[] {
  const isNew = state === 'paid' || state === 'received';
  const isToShip = isNew || state === 'accepted' || state === 'partlyUnavailable';
  return [
    ...(isNew ? [{ label: 'Accept', path: `/orders/${id}/moves`, body: { event: 'accepted' } }] : []),
    ...(isToShip ? [{ label: 'Ship all', path: `/orders/${id}/parcels`, body: { carrier: 'Poste', tracking: 'RB123456785IT' } }] : []),
  ];
}

/** What the carrier may report of a parcel on its way. */
export function parcelActs({ id, whereabouts }: CounterOrder['parcels'][number], now: number): Act[] {
  if (whereabouts !== 'underWay' && whereabouts !== 'atPickupPoint') return [];
  const event = (label: string, body: object): Act => ({ label, path: `/parcels/${id}/events`, body });
  return [
    event('Delivered now', { kind: 'delivered' }),
    event('Delivered ten days ago', { kind: 'delivered', at: daysAgo(10, now) }),
    event('Delivered forty days ago', { kind: 'delivered', at: daysAgo(40, now) }),
    event('Nobody took it', { kind: 'notCollected' }),
  ];
}

/** What the shop does about goods on their way back. */
export function returnActs({ id, state, lines }: CounterOrder['returns'][number]): Act[] {
  const act = (label: string, step: string, body: object = {}): Act => ({ label, path: `/returns/${id}/${step}`, body });
  const worn = lines.map(({ line }) => ({ line, lossBps: 3000, note: 'Worn outside: the soles are scratched.' }));
  const acts: Readonly<Partial<Record<string, readonly Act[]>>> = {
    requested: [act('Agree', 'approval'), act('Decline', 'decline', { code: 'other', text: 'Declined at the counter.' })],
    approved: [act('The goods are here', 'reception', { restocked: true })],
    received: [act('Worn: 30 % less', 'assessment', { lines: worn }), act('Refund', 'refund')],
  };
  return [...(acts[state] ?? [])];
}

/** What the shop answers to a report. */
export function claimActs({ id, state }: CounterOrder['claims'][number]): Act[] {
  const act = (label: string, body: object): Act => ({ label, path: `/claims/${id}/events`, body });
  const acts: Readonly<Partial<Record<string, readonly Act[]>>> = {
    reported: [act('Acknowledge', { event: 'acknowledged' })],
    remedyChosen: [
      act('Remedied', { event: 'remedied' }),
      act('Price reduced by 30 %', { event: 'reduced', reducedBps: 3000 }),
      act('Contract ended, money back', { event: 'terminated' }),
    ],
  };
  return [...(acts[state] ?? [])];
}

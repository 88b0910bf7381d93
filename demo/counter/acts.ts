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
export function orderActs(order: CounterOrder): Act[] {
  const { id, state, parcels } = order;
  const isNew = state === 'paid' || state === 'received';
  const isToShip = isNew || state === 'accepted' || state === 'partlyUnavailable' || state === 'shipped';
  return [
    ...(isNew ? [{ label: 'Accept', path: `/orders/${id}/moves`, body: { event: 'accepted' } }] : []),
    ...(isToShip ? shipActs(id, stillHere(order), parcels.length > 0) : []),
  ];
}

function shipActs(id: string, here: readonly Pieces[], isRest: boolean): Act[] {
  const [first] = here;
  if (!first) return [];
  const ship = (label: string, tracking: string, lines?: readonly Pieces[]): Act => ({
    label,
    path: `/orders/${id}/parcels`,
    body: { carrier: 'Poste', tracking, lines },
  });
  const isOne = here.length === 1 && first.quantity === 1;
  const missing = { units: [{ line: here.at(-1)!.line, quantity: 1 }] };
  return [
    ship(isRest ? 'Ship the rest' : 'Ship all', 'RB123456785IT'),
    ...(isOne ? [] : [ship('Ship one piece', 'RB123456771IT', [{ line: first.line, quantity: 1 }])]),
    { label: 'One piece cannot be had', path: `/orders/${id}/unavailability`, body: missing },
  ];
}

interface Pieces {
  readonly line: string;
  readonly quantity: number;
}

/** What the shopper keeps and no parcel has taken yet. */
function stillHere({ lines, parcels }: CounterOrder): Pieces[] {
  const sent = parcels.filter(({ whereabouts }) => whereabouts !== 'lost' && whereabouts !== 'returned').flatMap((parcel) => parcel.lines);
  return lines.flatMap(({ id, left }) => {
    const quantity = sent.reduce((rest, each) => (each.line === id ? rest - each.quantity : rest), left);
    return quantity > 0 ? [{ line: id, quantity }] : [];
  });
}

/** What the carrier may report of a parcel on its way, and how the day it came is put right. */
export function parcelActs({ id, whereabouts }: CounterOrder['parcels'][number], now: number): Act[] {
  const event = (label: string, body: object): Act => ({ label, path: `/parcels/${id}/events`, body });
  if (whereabouts === 'delivered') {
    return [10, 40].map((days) => event(`No, it came ${days} days ago`, { kind: 'delivered', at: daysAgo(days, now) }));
  }
  if (whereabouts !== 'underWay' && whereabouts !== 'atPickupPoint') return [];
  return [
    event('Delivered now', { kind: 'delivered' }),
    event('Delivered ten days ago', { kind: 'delivered', at: daysAgo(10, now) }),
    event('Delivered forty days ago', { kind: 'delivered', at: daysAgo(40, now) }),
    event('Nobody took it', { kind: 'notCollected' }),
  ];
}

/** What the shop does about goods on their way back. */
export function returnActs({ id, ground, state, lines, neverHeld }: CounterOrder['returns'][number]): Act[] {
  // They never left, and their money goes back without anybody’s doing.
  if (ground === 'unavailable') return [];
  const act = (label: string, step: string, body: object = {}): Act => ({ label, path: `/returns/${id}/${step}`, body });
  const worn = lines.map(({ line }) => ({ line, lossBps: 3000, note: 'Worn outside: the soles are scratched.' }));
  const refund = act('Refund', 'refund');
  const acts: Readonly<Partial<Record<string, readonly Act[]>>> = {
    requested: [act('Agree', 'approval'), act('Decline', 'decline', { code: 'other', text: 'Declined at the counter.' })],
    approved: neverHeld ? [refund] : [act('The goods are here', 'reception', { restocked: true })],
    received: neverHeld ? [refund] : [act('Worn: 30 % less', 'assessment', { lines: worn }), refund],
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

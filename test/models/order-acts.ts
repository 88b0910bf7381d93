import fc from 'fast-check';
import { brokenTruths } from './order-truths.ts';
import { skus } from './model-shop.ts';
import type { Pieces, SoldOrder } from './sold-order.ts';

/** What the model remembers: which statement each key stands for. */
export interface Remembered {
  readonly statements: Map<string, string>;
}

type Do = (sold: SoldOrder, remembered: Remembered) => Promise<unknown>;

/** Something somebody does to an order; whatever it is answered, what must hold holds afterwards. */
class Act implements fc.AsyncCommand<Remembered, SoldOrder> {
  constructor(
    private readonly name: string,
    private readonly act: Do,
  ) {}
  check = () => true;
  async run(remembered: Remembered, sold: SoldOrder): Promise<void> {
    await this.act(sold, remembered);
    const broken = await brokenTruths(sold);
    if (broken.length > 0) throw new Error(`${sold.shop.name}, ${this.name}: not true that ${broken.join('; ')}`);
  }
  toString = () => this.name;
}

const act = (name: string, what: Do) => new Act(name, what);
const one = (name: string, what: Do) => fc.constant(act(name, what));
const sku = fc.constantFrom(...skus);
const nth = fc.nat({ max: 3 });
const piecesOf: fc.Arbitrary<Pieces> = fc.uniqueArray(fc.record({ sku, quantity: fc.integer({ min: 1, max: 3 }) }), {
  selector: (each) => each.sku,
  minLength: 1,
  maxLength: 2,
});
const told = (pieces: Pieces | null) => pieces?.map((each) => `${each.quantity} ${each.sku}`).join(' + ') ?? 'all';

/** States, some of it twice at once or again later: the same key is the same statement. */
const states = fc
  .record({ pieces: fc.option(piecesOf), key: fc.nat({ max: 2 }), times: fc.integer({ min: 1, max: 3 }), read: fc.boolean() })
  .map(({ pieces, key, times, read }) =>
    act(`state ${told(pieces)} under ${key}${times > 1 ? `, ${times} times` : ''}`, async (sold, { statements }) => {
      const name = `${sold.id} ${key} ${told(pieces)}`;
      const ids = await Promise.all(Array.from({ length: times }, () => sold.state(pieces, name)));
      const known = statements.get(name) ?? ids[0]!;
      if (ids.some((id) => id !== known)) throw new Error(`One statement became two: ${ids.join()}`);
      statements.set(name, known);
      if (read) await sold.shop.read(times);
    }),
  );

const asks = piecesOf.map((pieces) =>
  act(`ask for ${told(pieces)}`, async (sold) => {
    const outcome = await sold.ask(pieces);
    if (outcome && outcome.shown !== outcome.made) throw new Error(`${outcome.shown} was shown, ${outcome.made} made`);
  }),
);

const moves = (['accepted', 'documentsAsked', 'documentsShown', 'restGoesOn', 'paymentFailed', 'settled'] as const).map((event) =>
  one(event, (sold) => sold.move(event)),
);

const outcome = fc.constantFrom('received' as const, 'partial' as const, 'lost' as const, 'collected' as const);
const hours = fc.constantFrom(1, 30, 24 * 6, 24 * 16, 24 * 40);

/** Everything that can happen to an order, as often as it tends to. */
export const orderActs: fc.Arbitrary<Act>[] = [
  ...moves,
  one('ship all', (sold) => sold.ship()),
  one('ship all, it arrives', async (sold) => {
    await sold.ship();
    await sold.deliverAll();
  }),
  piecesOf.map((pieces) => act(`ship ${told(pieces)}`, (sold) => sold.ship(pieces))),
  fc
    .record({
      nth,
      kind: fc.constantFrom('delivered', 'delivered', 'delivered', 'notCollected', 'returned', 'lost'),
      ago: fc.nat({ max: 90 }),
    })
    .map(({ nth: at, kind, ago }) => act(`parcel ${at} ${kind} ${ago} hours ago`, (sold) => sold.parcel(at, kind, ago))),
  sku.map((each) =>
    act(`no ${each} to be had`, (sold) => sold.does('unavailability', { units: sold.units([{ sku: each, quantity: 1 }]) })),
  ),
  one('uncollected-refund', (sold) => sold.does('uncollected-refund')),
  one('terminate late', (sold) => sold.asks('late-delivery', { remedy: 'terminate' })),
  states,
  states,
  one('state it by number', async (sold) => {
    await sold.stateAs({});
    await sold.shop.read(2);
  }),
  asks,
  one('read', (sold) => sold.shop.read(2)),
  fc
    .record({ nth, units: fc.option(fc.array(fc.record({ sku, quantity: fc.constant(1), outcome }), { minLength: 1, maxLength: 2 })) })
    .map(({ nth: at, units }) =>
      act(`return ${at} ${units?.map((each) => `${each.sku} ${each.outcome}`).join() ?? 'arrives'}`, (sold) =>
        sold.receive(at, units ?? undefined),
      ),
    ),
  nth.map((at) => act(`return ${at} arrives`, (sold) => sold.receive(at))),
  fc
    .record({ nth, sku, bps: fc.integer({ min: 0, max: 10_000 }) })
    .map(({ nth: at, sku: of, bps }) => act(`return ${at}: ${of} lost ${bps} bps`, (sold) => sold.assess(at, of, bps))),
  fc
    .record({ nth, agree: fc.boolean() })
    .map(({ nth: at, agree }) =>
      act(`return ${at} ${agree ? 'agreed to' : 'turned down'}`, (sold) =>
        sold.desk(at, agree ? 'approval' : 'decline', agree ? {} : { code: 'other' }),
      ),
    ),
  fc
    .record({ nth, consent: fc.boolean() })
    .map(({ nth: at, consent }) => act(`return ${at} undone`, (sold) => sold.desk(at, 'cancel', consent ? { consent: 'D’accordo' } : {}))),
  fc
    .record({ nth, early: fc.boolean(), twice: fc.boolean() })
    .map(({ nth: at, early, twice }) =>
      act(`approve ${at}${early ? ' early' : ''}${twice ? ', twice at once' : ''}`, (sold) =>
        Promise.all(Array.from({ length: twice ? 2 : 1 }, () => sold.desk(at, 'refund', { evenIfWithheld: early }))),
      ),
    ),
  fc
    .record({
      pieces: piecesOf,
      remedy: fc.constantFrom('priceReduction' as const, 'termination' as const, 'replacement' as const),
      bps: fc.constantFrom(1000, 5000, 10_000),
    })
    .map(({ pieces, remedy, bps }) => act(`${told(pieces)} defective: ${remedy} ${bps}`, (sold) => sold.claim(pieces, remedy, bps))),
  one('pay', (sold) => sold.shop.pay()),
  one('charge now', (sold) => sold.does('capture', {})),
  fc
    .record({
      what: fc.constantFrom('refund' as const, 'capture' as const, 'reauthorise' as const),
      fault: fc.constantFrom('timeout' as const, 'timeoutAfterSuccess' as const, 'refused' as const),
    })
    .map(({ what, fault }) => act(`the bank, ${what}: ${fault}`, (sold) => sold.fail(what, fault))),
  hours.map((count) => act(`${count} hours pass`, (sold) => sold.shop.pass(count))),
];

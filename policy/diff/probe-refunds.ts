import type { RefundAssessment, RefundEvent, RefundStatement } from '../refund/refund-event.ts';
import type { RefundOrder } from '../refund/refund-order.ts';
import { refundPlan } from '../refund/refund-plan.ts';
import type { ReturnWay } from '../return/return-profile.ts';
import type { DiffSay } from './diff-say.ts';
import { filled } from './diff-words.ts';
import { morning, type Answers, type Probe } from './probe.ts';

const [first, second, delivery, standard] = [6000, 4000, 1000, 600];
const whole = [
  { line: 'first', quantity: 1 },
  { line: 'second', quantity: 1 },
];
const part = whole.slice(0, 1);
const [stated, arrived] = ['2026-11-02', '2026-11-09'] as const;
const gift = 1500;
const ways: readonly ReturnWay[] = ['merchantLabel', 'ownCourier', 'merchantCollects'];

interface Asked {
  readonly ground: RefundStatement['ground'];
  readonly units: RefundStatement['units'];
  readonly way?: ReturnWay | undefined;
  /** Absent: the goods are still under way. */
  readonly received?: boolean;
  readonly giftKept?: boolean;
  readonly found?: Omit<RefundAssessment, 'line'>;
}

/** Withdrawals, voluntary returns and goods that cannot be had: all of an order and a part of it, by every way back. */
export function refundProbes(say: DiffSay): readonly Probe[] {
  const { probes } = say.words;
  const worn = { lossBps: 3000, evidence: 2, unmet: ['unworn'] } as const;
  const { withdrawn, returned } = probes;
  const cases: readonly (readonly [text: string, asked: Asked, variantOf?: string])[] = [
    [withdrawn, { ground: 'withdrawal', units: whole, received: true }],
    [returned, { ground: 'voluntaryReturn', units: whole, received: true }],
    ...ways.flatMap((way) => {
      const by = filled(probes.byWay, say.value(way));
      return [
        [withdrawn + by, { ground: 'withdrawal', units: whole, way, received: true }, withdrawn],
        [returned + by, { ground: 'voluntaryReturn', units: whole, way, received: true }, returned],
      ] as const;
    }),
    [withdrawn + probes.awaitingGoods, { ground: 'withdrawal', units: whole, received: false }, withdrawn],
    [probes.withdrawnPart, { ground: 'withdrawal', units: part, received: true }, withdrawn],
    [probes.withdrawnWorn, { ground: 'withdrawal', units: whole, received: true, found: worn }, withdrawn],
    [probes.withdrawnGift, { ground: 'withdrawal', units: whole, received: true, giftKept: true }, withdrawn],
    [probes.returnedPart, { ground: 'voluntaryReturn', units: part, received: true }, returned],
    [probes.notInStock, { ground: 'unavailable', units: part }],
  ];
  const figures = [say.money(first + second), say.money(delivery), say.date(stated), say.money(gift)];
  const written = (text: string, { received }: Asked) =>
    filled(text, ...figures) + (received === true ? filled(probes.goodsBack, say.date(arrived)) : '');
  return cases.map(([text, asked, variantOf]) => ({
    text: written(text, asked),
    ...(variantOf !== undefined && { variantOf: written(variantOf, { ...asked, received: true }) }),
    answers: (profile, told) => {
      if (asked.ground === 'voluntaryReturn' && profile.return.voluntary?.offered.offered !== true) return {};
      const { refunds } = refundPlan(profile, orderTo(profile.shipping.home), events(asked));
      return answersOf(refunds[0]!, told);
    },
  }));
}

function orderTo(country: string): RefundOrder {
  return {
    placedAt: '2026-10-20T09:00:00Z',
    destination: { country },
    lines: [
      { id: 'first', quantity: 1, net: first },
      { id: 'second', quantity: 1, net: second },
    ],
    delivery: { paid: delivery, cheapestStandard: standard },
    gifts: [{ id: 'gift', declaredValue: gift }],
  };
}

function events({ ground, units, way, received, found, giftKept }: Asked): readonly RefundEvent[] {
  return [
    { kind: 'statement', id: 'only', at: morning(stated), ground, units, ...(way && { way }) },
    ...(received ? [{ kind: 'received', of: 'only', at: morning(arrived) } as const] : []),
    ...(giftKept ? [{ kind: 'giftKept', of: 'only', gift: 'gift', reviewed: true } as const] : []),
    ...(found ? units.map(({ line }) => ({ kind: 'assessed', of: 'only', line, ...found }) as const) : []),
  ];
}

function answersOf(refund: ReturnType<typeof refundPlan>['refunds'][number], { words, money, date }: DiffSay): Answers {
  const { probes, yes, no, none } = words;
  const sendBy = refund.sendBy?.value ?? undefined;
  return {
    [probes.refund]: money(refund.total.value),
    [probes.deliveryRefund]: money(refund.delivery.value),
    [probes.withheld]: refund.withheld.value ? yes : no,
    [probes.refundDue]: refund.due.value === null ? none : date(refund.due.value.dueBy),
    ...(sendBy && { [probes.sendBy]: date(sendBy.lastDay) }),
  };
}

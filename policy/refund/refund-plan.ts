import type { Duty } from '../calendar/deadline.ts';
import { whereReached } from '../calendar/where-reached.ts';
import { decide, lawWins, type Decision } from '../decision.ts';
import { sum, type Minor } from '../money.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';
import { sendBy, type SendBy } from '../return/send-by.ts';
import { reductionNoticeBy } from './reduction-notice.ts';
import { refundAmounts, type RefundAmounts, type RefundClaim } from './refund-amounts.ts';
import { refundCases, type RefundCase } from './refund-case.ts';
import { refundCosts, type RefundCost, type RefundCostKind } from './refund-costs.ts';
import { deliveryRefund, deliveryRules, deliveryRulesByClause } from './refund-delivery.ts';
import { refundDue } from './refund-due.ts';
import type { RefundEvent, RefundGround } from './refund-event.ts';
import { refundLoss, type RefundLoss } from './refund-loss.ts';
import { refundMeans } from './refund-means.ts';
import type { RefundLine, RefundOrder } from './refund-order.ts';
import { refundPayee } from './refund-payee.ts';
import { refundWithheld } from './refund-withheld.ts';

/** What comes back for some pieces of a line. Amounts in minor units. */
export interface PlannedLine {
  readonly line: string;
  readonly quantity: number;
  /** Whether the statement reaches the line at all. */
  readonly accepted: Decision<boolean>;
  readonly refund: Decision<Minor>;
}

/** What one statement brings, and when. Amounts in minor units. */
export interface PlannedRefund {
  readonly statement: string;
  readonly ground: RefundGround;
  readonly lines: readonly PlannedLine[];
  readonly delivery: Decision<Minor>;
  readonly costs: readonly { readonly kind: RefundCostKind; readonly amount: Decision<Minor> }[];
  /** `lines + delivery - costs`, zero or more. */
  readonly total: Decision<Minor>;
  readonly withheld: Decision<boolean>;
  readonly due: Decision<Duty | null>;
  readonly payee: Decision<'payer'>;
  readonly by: Decision<'sameMeans' | 'agreedMeans'>;
  /** Only where goods are to be sent back by law. */
  readonly sendBy?: Decision<SendBy | null>;
  /** Only where a loss of value is deducted. */
  readonly reductionNoticeBy?: Decision<string | null>;
}

/** All that goes back on an order. Amounts in minor units. */
export interface RefundPlan {
  readonly refunds: readonly PlannedRefund[];
  readonly total: Minor;
  /** What went back already. */
  readonly refunded: Minor;
  /** `payable` can go now, `owed` also counts what is withheld; `overpaid` went back beyond the total. */
  readonly balance: Decision<{ readonly payable: Minor; readonly owed: Minor; readonly overpaid: Minor }>;
  /** Whether nothing of the order is left. */
  readonly whole: boolean;
}

/** A case with everything decided about it besides amounts. */
interface Judged {
  readonly refundCase: RefundCase;
  /** The pieces the statement reaches. */
  readonly pieces: readonly { readonly line: RefundLine; readonly quantity: number; readonly loss: RefundLoss }[];
  readonly costs: readonly RefundCost[];
}

/**
 * What goes back on an order after any sequence of statements, and why. To show a refund before it is made, and to make it, is this same
 * function: a `refunded` event is the only difference between the two.
 *
 * @returns never more than was paid; the order of statements, and how goods are split among them, does not change the total
 * @throws RangeError for events that cannot be, like more pieces than were ordered
 * @source R1, R4, R7, matrix J
 */
export function refundPlan(profile: Profile, order: RefundOrder, events: readonly RefundEvent[]): RefundPlan {
  const judged = refundCases(profile, order, events).map((refundCase) => judge(profile, order, refundCase));
  const amountsBy = (reading: 'lawful' | 'byClause') =>
    refundAmounts(
      order,
      judged.map((each) => claimOf(profile, each, reading)),
    );
  const [amounts, byClause] = [amountsBy('lawful'), amountsBy('byClause')];
  const refunds = judged.map((each, index) => planned(profile, order, each, amounts[index]!, byClause[index]!));
  const total = sum(refunds.map((refund) => refund.total.value));
  const refunded = sum(events.map((event) => (event.kind === 'refunded' ? event.amount : 0)));
  return { refunds, total, refunded, balance: balance(profile, refunds, total, refunded), whole: amounts.at(-1)?.complete ?? false };
}

function judge(profile: Profile, order: RefundOrder, refundCase: RefundCase): Judged {
  const told = order.told?.withdrawalRight !== false;
  const pieces = refundCase.pieces
    .filter(({ accepted }) => accepted.value)
    .map(({ line, quantity, assessment }) => ({
      line,
      quantity,
      loss: refundLoss(profile, refundCase.statement.ground, assessment, told),
    }));
  return { refundCase, pieces, costs: refundCosts(profile, order, refundCase) };
}

function claimOf(profile: Profile, { refundCase, pieces, costs }: Judged, reading: 'lawful' | 'byClause'): RefundClaim {
  const { ground } = refundCase.statement;
  const lawful = reading === 'lawful';
  const rules = (lawful ? deliveryRules : deliveryRulesByClause)(profile, ground);
  return {
    pieces: pieces.map(({ line, quantity, loss }) => ({
      line,
      quantity,
      lossBps: lawful ? loss.lossBps.value : loss.byClause,
      refused: loss.refusedByClause && !(lawful && ground === 'withdrawal'),
    })),
    undelivered: ground === 'unavailable',
    ...rules,
    costs: costs.map((cost) => (lawful ? cost.amount.value : cost.byClause)),
  };
}

function planned(profile: Profile, order: RefundOrder, judged: Judged, lawful: RefundAmounts, byClause: RefundAmounts): PlannedRefund {
  const { refundCase, pieces, costs } = judged;
  const { statement, sentAt, receivedAt } = refundCase;
  const { ground } = statement;
  const { country } = order.destination;
  const withheld = refundWithheld(profile, refundCase);
  const reduced = pieces.some(({ loss }) => loss.lossBps.value > 0);
  return {
    statement: statement.id,
    ground,
    lines: plannedLines(profile, judged, lawful),
    delivery: deliveryRefund(profile, order, { ground, amount: lawful.delivery, byClause: byClause.delivery, complete: lawful.complete }),
    costs: costs.map(({ kind, amount }, index) => ({ kind, amount: { ...amount, value: lawful.costs[index]! } })),
    total: totalOf(judged, lawful.total, byClause.total),
    withheld,
    due: whereReached(() => refundDue(profile, order, refundCase, withheld.value)),
    payee: refundPayee(profile.refund),
    by: refundMeans(profile.refund, statement.otherMeansAgreed === true),
    ...(ground === 'withdrawal' &&
      statement.neverHeld !== true && { sendBy: whereReached(() => sendBy(profile, { statedAt: statement.at, sentAt, country })) }),
    ...(reduced && { reductionNoticeBy: whereReached(() => reductionNoticeBy(profile, receivedAt, country)) }),
  };
}

function plannedLines({ refund, discount }: Profile, { refundCase, pieces }: Judged, { goods }: RefundAmounts): readonly PlannedLine[] {
  const rule = refund.goods ?? discount.codes?.onWithdrawal;
  let reached = 0;
  return refundCase.pieces.map(({ line, quantity, accepted }) => {
    if (!accepted.value) return { line: line.id, quantity, accepted, refund: { value: 0, because: accepted.because } };
    const [amount, { loss }] = [goods[reached]!, pieces[reached]!];
    reached += 1;
    const paid = because('refund.goods', rule, { figures: { amount } });
    return { line: line.id, quantity, accepted, refund: decide(amount, ...loss.lossBps.because, paid) };
  });
}

function totalOf({ pieces }: Judged, amount: Minor, byClause: Minor): Decision<Minor> {
  const refused = pieces.some(({ loss }) => loss.byClause > loss.lossBps.value);
  const overruled = byClause < amount ? lawWins(refused ? 'Q17' : 'Q15', byClause) : {};
  return decide(amount, because('refund.total', undefined, { ...overruled, figures: { amount } }));
}

function balance({ refund }: Profile, refunds: readonly PlannedRefund[], total: Minor, refunded: Minor): RefundPlan['balance'] {
  const free = sum(refunds.map((each) => (each.withheld.value ? 0 : each.total.value)));
  const value = { payable: Math.max(0, free - refunded), owed: Math.max(0, total - refunded), overpaid: Math.max(0, refunded - total) };
  return value.overpaid > 0
    ? decide(value, because('refund.overpaid', refund.diminishedValue, { figures: { amount: value.overpaid } }))
    : decide(value, because('refund.balance', undefined, { figures: { total, refunded } }));
}

import { epochMs } from '../calendar.ts';
import { decide, type Decision } from '../decision.ts';
import { wholeBps, type Minor } from '../money.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';
import { withdrawableLine } from '../withdrawal/withdrawable-line.ts';
import type { RefundAssessment, RefundCharge, RefundEvent, RefundStatement } from './refund-event.ts';
import type { RefundLine, RefundOrder } from './refund-order.ts';

/** One line of a statement with what was found when it arrived. */
export interface RefundPiece {
  readonly line: RefundLine;
  readonly quantity: number;
  /** Whether the statement reaches this line at all. */
  readonly accepted: Decision<boolean>;
  readonly assessment: RefundAssessment | undefined;
}

/** A statement with everything known about it. */
export interface RefundCase {
  readonly statement: RefundStatement;
  readonly pieces: readonly RefundPiece[];
  readonly sentAt: string | undefined;
  readonly receivedAt: string | undefined;
  readonly charges: readonly { readonly charge: RefundCharge; readonly amount: Minor }[];
  readonly giftsKept: readonly { readonly gift: string; readonly value: Minor; readonly reviewed: boolean }[];
}

/**
 * The statements of an order, each with its facts, in the order of the events.
 *
 * @throws RangeError for what cannot be: an unknown line, gift or statement, more pieces than were ordered, a loss above the whole,
 * a negative amount
 */
export function refundCases(
  profile: Pick<Profile, 'withdrawal'>,
  order: RefundOrder,
  events: readonly RefundEvent[],
): readonly RefundCase[] {
  const lines = new Map(order.lines.map((line) => [line.id, line]));
  const statements = events.filter((event) => event.kind === 'statement');
  const known = new Set(statements.map(({ id }) => id));
  if (known.size < statements.length) throw new RangeError('A statement is told twice');
  for (const event of events) if ('of' in event && !known.has(event.of)) throw new RangeError(`There is no statement "${event.of}"`);
  if (events.some((event) => 'amount' in event && !isWhole(event.amount, 0, Number.MAX_SAFE_INTEGER)))
    throw new RangeError('An amount is no whole number of minor units');
  const cases = statements.map((statement) => refundCase(profile, order, lines, statement, events));
  checkPieces(cases);
  return cases;
}

function refundCase(
  profile: Pick<Profile, 'withdrawal'>,
  order: RefundOrder,
  lines: ReadonlyMap<string, RefundLine>,
  statement: RefundStatement,
  events: readonly RefundEvent[],
): RefundCase {
  if (new Set(statement.units.map(({ line }) => line)).size < statement.units.length)
    throw new RangeError(`"${statement.id}" names a line twice`);
  const own = events.filter((event) => 'of' in event && event.of === statement.id);
  const assessments = own.filter((event) => event.kind === 'assessed');
  const pieces = statement.units.map(({ line: id, quantity, opened }): RefundPiece => {
    const line = found(lines.get(id), `line "${id}"`);
    const accepted =
      statement.ground === 'withdrawal'
        ? withdrawableLine(profile.withdrawal, line, { buyer: order.buyer, opened })
        : decide(true, because(statement.ground === 'unavailable' ? 'refund.unavailable' : 'refund.voluntary'));
    return { line, quantity, accepted, assessment: assessments.find((assessment) => assessment.line === id) };
  });
  return {
    statement,
    pieces,
    sentAt: earliest(own.filter(({ kind }) => kind === 'sentBack')),
    receivedAt: earliest(own.filter(({ kind }) => kind === 'received')),
    charges: own.filter((event) => event.kind === 'charged'),
    giftsKept: own
      .filter((event) => event.kind === 'giftKept')
      .map(({ gift, reviewed }) => ({ gift, reviewed, value: giftValue(order, gift) })),
  };
}

function checkPieces(cases: readonly RefundCase[]): void {
  const counts = new Map<RefundLine, number>();
  for (const { line, quantity, accepted, assessment } of cases.flatMap(({ pieces }) => pieces)) {
    const count = (counts.get(line) ?? 0) + (accepted.value ? quantity : 0);
    if (!isWhole(quantity, 1, line.quantity) || count > line.quantity)
      throw new RangeError(`Line "${line.id}" has ${line.quantity} pieces`);
    if (!isWhole(assessment?.lossBps ?? 0, 0, wholeBps)) throw new RangeError(`Line "${line.id}" can lose at most all of its value`);
    counts.set(line, count);
  }
}

function earliest(events: readonly RefundEvent[]): string | undefined {
  const instants = events.flatMap((event) => ('at' in event ? [event.at] : []));
  return instants.sort((one, other) => epochMs(one) - epochMs(other))[0];
}

function giftValue({ gifts }: RefundOrder, gift: string): Minor {
  const known = gifts?.find(({ id }) => id === gift);
  return found(known, `gift "${gift}"`).declaredValue;
}

function found<Thing>(thing: Thing | undefined, name: string): Thing {
  if (thing === undefined) throw new RangeError(`The order has no ${name}`);
  return thing;
}

const isWhole = (value: number, least: number, most: number) => Number.isSafeInteger(value) && value >= least && value <= most;

import { returnRoute, type Decision, type RefundStatement, type ReturnRoute, type ReturnWay } from '../../policy/index.ts';
import type { Units } from '../db/stored-shapes.ts';
import { historyOf } from '../orders/order-history-of.ts';
import { knownWithdrawalPeriod, periodToJudgeBy } from '../withdrawals/judge-statement.ts';
import type { OrderCase } from './return-case.ts';
import { splitHeld } from './split-held.ts';
import { endedUnsent, unitsLeft } from './units-left.ts';

/** What somebody wants to send back. */
export interface ReturnAsk {
  readonly units: readonly Units[];
  readonly way?: ReturnWay | undefined;
  /** In a shop of the merchant's, not by parcel. */
  readonly inStore?: boolean | undefined;
}

/** Pieces of a line with the ground on which they can go back. */
export interface RoutedUnits extends Units {
  readonly route: Decision<ReturnRoute>;
}

/** Pieces that go back on the same ground, all of them in the buyer's hands or none, and so make one return. */
export interface ReturnPart {
  readonly ground: 'withdrawal' | 'voluntaryReturn';
  /** A person decides on it. */
  readonly toDecide: boolean;
  readonly lines: readonly RoutedUnits[];
  readonly statement: RefundStatement;
}

/** What becomes of a request. */
export interface ReturnJudgement {
  readonly parts: readonly ReturnPart[];
  /** Pieces that cannot go back, with the reasons. */
  readonly refused: readonly RoutedUnits[];
}

/**
 * On which grounds pieces can go back: the right of withdrawal first, then the merchant's offer. What is shown before anything is
 * sent and what is done afterwards is this same function.
 *
 * @param tags what marks each line in the catalogue, by line
 * @param askedAt ISO 8601 instant
 */
export function judgeReturn(
  { order, profile, parcels, returns, refundOrder }: OrderCase,
  { units, way, inStore }: ReturnAsk,
  { askedAt, tags }: { readonly askedAt: string; readonly tags: ReadonlyMap<string, readonly string[]> },
): ReturnJudgement {
  const period = periodToJudgeBy(knownWithdrawalPeriod(profile, order, parcels));
  const deliveredAt = historyOf(order, parcels).deliveredAt ?? null;
  const country = order.quote.destination.country;
  const left = endedUnsent(order) ? [] : unitsLeft(order, returns, units);
  const routed = left.map((each): RoutedUnits => {
    const line = refundOrder.lines.find(({ id }) => id === each.line)!;
    const facts = { buyer: refundOrder.buyer, opened: each.opened };
    const asked = { line, facts, deliveredAt, askedAt, country, inStore, tags: tags.get(each.line) };
    return { ...each, route: returnRoute(profile, period, asked) };
  });
  const part = (ground: ReturnPart['ground'], ...routes: readonly ReturnRoute[]): ReturnPart[] => {
    const { held, neverHeld } = splitHeld(
      routed.filter(({ route }) => routes.includes(route.value)),
      parcels,
      returns,
    );
    return [
      ...partOf(held, { kind: 'statement', id: `asked-${ground}`, at: askedAt, ground, ...(way && { way }) }),
      ...partOf(neverHeld, { kind: 'statement', id: `asked-${ground}-never-held`, at: askedAt, ground, neverHeld: true }),
    ];
  };
  return {
    parts: [...part('withdrawal', 'withdrawal'), ...part('voluntaryReturn', 'voluntaryReturn', 'manual')],
    refused: routed.filter(({ route }) => route.value === 'none'),
  };
}

function partOf(
  lines: readonly RoutedUnits[],
  asked: Omit<RefundStatement, 'units'> & { readonly ground: ReturnPart['ground'] },
): ReturnPart[] {
  if (lines.length === 0) return [];
  const units = lines.map(({ line, quantity, opened }) => ({ line, quantity, ...(opened && { opened }) }));
  const toDecide = lines.some(({ route }) => route.value === 'manual');
  return [{ ground: asked.ground, toDecide, lines, statement: { ...asked, units } }];
}

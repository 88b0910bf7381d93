import { epochMs } from '../calendar.ts';
import { decide, type Decision } from '../decision.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';
import type { OrderHistory } from './order-history.ts';

const happenedAt = {
  receipt: 'receivedAt',
  payment: 'paidAt',
  acceptance: 'acceptedAt',
  shipmentMail: 'shipmentMailAt',
} as const satisfies Readonly<Record<Profile['order']['conclusion']['when'], keyof OrderHistory>>;

/**
 * When an order became a contract: at the event the terms name, or at the one that makes it at the latest. An order that ended
 * before never was one.
 *
 * @returns ISO 8601 instant; null while there is no contract
 * @source `order.conclusion`, matrix P21
 */
export function contractConclusion({ order: { conclusion } }: Pick<Profile, 'order'>, history: OrderHistory): Decision<string | null> {
  const { when, atLatest } = conclusion;
  const [named, latest] = [history[happenedAt[when]], atLatest && history[happenedAt[atLatest]]];
  const byLatest = latest !== undefined && (named === undefined || epochMs(latest) < epochMs(named));
  const at = byLatest ? latest : named;
  if (at === undefined || (history.endedAt !== undefined && epochMs(history.endedAt) <= epochMs(at))) {
    return decide(null, because('order.notConcluded', conclusion));
  }
  const ambiguity = byLatest ? { ambiguity: conclusion.ambiguity } : {};
  return decide(at, because(byLatest ? 'order.concludedAtLatest' : 'order.concluded', conclusion, { ...ambiguity, figures: { at } }));
}

import { epochMs, legalDay } from '../calendar.ts';
import { decide, type Decision, type Reason } from '../decision.ts';
import { erasure } from '../law/eu-data-protection.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';
import { recordsKeptUntil } from './records-kept-until.ts';

/** What an account leaves behind. Instants are ISO 8601. */
export interface AccountErased {
  readonly askedAt: string;
  /** When each order was placed, or its last refund or statement made, whichever came last. */
  readonly ordersLastTouchedAt: readonly string[];
  /** Statements, returns, claims or refunds that are not over. */
  readonly openMatters: number;
}

/** What goes at once, and until when the rest stays. */
export interface AccountErasure {
  readonly account: 'removed';
  /** Orders, statements and refunds: kept without the account, or there are none. */
  readonly records: 'kept' | 'none';
  /** Local date after which each record is made anonymous, in the order given; null while a matter is open. */
  readonly anonymousAfter: readonly (string | null)[];
}

/**
 * What closing an account does: the account goes at once, and no open matter stands in its way or is lost by it. The records of
 * sales stay for the time the law sets and are then made anonymous.
 *
 * @source `account.close`; `eu.erasure`, `it.recordsKept`, matrix S116
 */
export function accountErasure(
  { account: { close }, calendar }: Pick<Profile, 'account' | 'calendar'>,
  { askedAt, ordersLastTouchedAt, openMatters }: AccountErased,
): Decision<AccountErasure> {
  const removed = because('account.removed', close, { law: erasure.id });
  if (ordersLastTouchedAt.length === 0 && openMatters === 0) {
    return decide({ account: 'removed', records: 'none', anonymousAfter: [] }, removed);
  }
  const open = openMatters > 0;
  const asked = legalDay(epochMs(askedAt), calendar.timeZone);
  const keptUntil = (touchedAt: string) => recordsKeptUntil({ calendar }, touchedAt);
  const anonymousAfter = ordersLastTouchedAt.map((touchedAt) => (open ? null : [keptUntil(touchedAt).value, asked].sort().at(-1)!));
  const openReason: readonly Reason[] = open ? [because('account.openMatter', undefined, { law: erasure.id })] : [];
  return decide({ account: 'removed', records: 'kept', anonymousAfter }, removed, ...openReason, ...keptUntil(askedAt).because);
}

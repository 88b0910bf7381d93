import type { Profile } from '../../policy/index.ts';
import type { Deps } from '../deps.ts';
import type { NewNotice } from '../notices/notice.ts';
import { merchantNotices } from '../notices/owed-notice.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import type { Merchant } from '../shops/shop-cache.ts';
import { freshFacts } from './deadline-facts.ts';
import type { StoredDeadline } from './deadline-record.ts';
import { deadlinesOf } from './deadlines-of.ts';
import { logUnknown } from './log-unknown.ts';
import { nextDeadlines } from './next-deadlines.ts';

/** The clocks that run over an order about to be placed, and what the merchant is told of those nobody can reckon. */
export function firstDeadlines(
  deps: Pick<Deps, 'log'>,
  merchant: Merchant,
  profile: Profile,
  order: OrderRecord,
): { readonly deadlines: readonly StoredDeadline[]; readonly notices: readonly NewNotice[] } {
  const { write, lost } = nextDeadlines([], deadlinesOf(profile, freshFacts(order), order.placedAt), order.placedAt);
  logUnknown(deps, order, lost);
  return { deadlines: write, notices: lost.length === 0 ? [] : merchantNotices('merchantDeadline', merchant, profile) };
}

import { epochMs, legalDay, recordsKeptUntil } from '../../policy/index.ts';
import { deleteLinksOf, readMatters } from '../accounts/accounts.store.ts';
import { insertAudit } from '../audit/audit.store.ts';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { lockOrder } from '../orders/orders.store.ts';
import { emptyAbandonedOfCart } from './empty-abandoned.ts';
import {
  allowAnonymising,
  deleteAttachments,
  deleteCartOf,
  emptyHistory,
  emptyOrder,
  emptyRecipients,
  emptyStatements,
  markReduced,
  updateCaseEvents,
} from './emptied.store.ts';
import { isAnonymised, listCaseEvents, listSubjects, type Key } from './privacy.store.ts';
import { oweErasure } from './provider-erasures.store.ts';
import { agreedWithoutNames, quoteWithoutPlace, withoutWords } from './without-names.ts';

/**
 * Makes an order, and all that followed it, say no more whose it was: names, addresses, invoice data, what anybody wrote, photos, the
 * addresses of mails, tokens and payment references. Amounts, goods, days and decisions stay. Does nothing while something is open, or
 * before the records' day is over, or twice.
 *
 * @source `recordsKeptUntil`
 */
export async function anonymiseOrder(tx: Db, deps: Pick<Deps, 'now' | 'shops'>, key: Key): Promise<void> {
  const { merchantId, id } = key;
  const order = await lockOrder(tx, merchantId, id);
  const { profile } = await deps.shops.published(merchantId, order.profileVersion);
  const { openMatters, lastTouchedAt } = await readMatters(tx, merchantId, id);
  const now = deps.now();
  const lastDay = recordsKeptUntil(profile, lastTouchedAt).value;
  if (openMatters > 0 || lastDay >= legalDay(epochMs(now), profile.calendar.timeZone) || (await isAnonymised(tx, key))) return;

  await allowAnonymising(tx);
  const subjects = await listSubjects(tx, key);
  await emptyStatements(tx, merchantId, subjects);
  await emptyRecipients(tx, merchantId, subjects);
  await emptyHistory(tx, key);
  const events = await listCaseEvents(tx, key);
  await updateCaseEvents(
    tx,
    merchantId,
    events.map((event) => ({ ...event, detail: withoutWords(event.detail) })),
  );
  await deleteAttachments(tx, key, 'all');
  await deleteLinksOf(tx, merchantId, id);
  await oweErasure(tx, merchantId, { orderId: id }, now);
  await emptyAbandonedOfCart(tx, key, now);
  await deleteCartOf(tx, key);
  await emptyOrder(tx, key, { agreed: agreedWithoutNames(order.agreed), quote: quoteWithoutPlace(order.quote) }, now);
  await markReduced(tx, key, now);
  await insertAudit(tx, { merchantId, actor: 'sweep', verb: 'anonymiseOrder', subject: id });
}

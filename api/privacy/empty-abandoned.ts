import { insertAudit } from '../audit/audit.store.ts';
import type { Db } from '../db/connect-database.ts';
import { emptyCheckout, emptyRecipients } from './emptied.store.ts';
import { lockAbandoned, lockAbandonedOfCart, type Key, type Names } from './privacy.store.ts';
import { oweErasure } from './provider-erasures.store.ts';
import { agreedWithoutNames, quoteWithoutPlace } from './without-names.ts';

/** Makes a checkout that became no order say no more whose it was. Does nothing where its payment is not settled, or twice. */
export async function emptyAbandoned(tx: Db, key: Key, now: string): Promise<void> {
  await empty(tx, key.merchantId, await lockAbandoned(tx, key), now);
}

/** The same for the attempts at an order that came to nothing before it was placed. */
export async function emptyAbandonedOfCart(tx: Db, { merchantId, id }: Key, now: string): Promise<void> {
  await empty(tx, merchantId, await lockAbandonedOfCart(tx, merchantId, id), now, id);
}

async function empty(tx: Db, merchantId: string, checkouts: readonly Names[], now: string, before?: string): Promise<void> {
  if (checkouts.length === 0) return;
  const checkoutIds = checkouts.map(({ id }) => id);
  await oweErasure(tx, merchantId, { checkoutIds, ...(before !== undefined && { before }) }, now);
  for (const { id, agreed, quote } of checkouts) {
    await emptyCheckout(tx, merchantId, { id, agreed: agreedWithoutNames(agreed), quote: quoteWithoutPlace(quote) }, now);
    await emptyRecipients(tx, merchantId, [id]);
    await insertAudit(tx, { merchantId, actor: 'sweep', verb: 'emptyAbandoned', subject: id });
  }
}

import { createHmac } from 'node:crypto';
import { codeCredit, type Profile } from '../../policy/index.ts';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { bearerToken } from '../http/bearer-token.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import { insertNotices } from '../notices/notices.store.ts';
import { shopperNotice } from '../notices/owed-notice.ts';
import { copyCode } from './credited-code.store.ts';

/**
 * The code that replaces the one spent on an order, always the same for the same order: letters and digits that cannot be
 * mistaken for one another.
 */
export function creditedCode(deps: Pick<Deps, 'env'>, { id }: Pick<OrderRecord, 'id'>): string {
  const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
  const bytes = createHmac('sha256', bearerToken(deps.env, 'order', id))
    .update('code')
    .digest();
  const letters = [...bytes.subarray(0, 12)].map((byte) => alphabet[byte % alphabet.length]).join('');
  return `R-${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8)}`;
}

/**
 * Makes a new single-use code where the terms give one for an order nothing of which is left, worth what the old one was, and owes
 * the shopper the mail that names it. Done again, it changes nothing.
 *
 * @param whole whether nothing of the order is left
 */
export async function creditCode(tx: Db, deps: Deps, order: OrderRecord, profile: Profile, whole: boolean): Promise<void> {
  const spent = order.quote.codes.find(({ outcome }) => outcome.value === 'applied');
  if (!spent || codeCredit(profile.discount, whole, false).value !== 'newCode') return;
  const isNew = await copyCode(tx, order.merchantId, { from: spent.code, to: creditedCode(deps, order), now: deps.now() });
  if (isNew) await insertNotices(tx, order.merchantId, order.id, [shopperNotice('codeCredited', order)]);
}

import type { z } from 'zod';
import { insertAudit } from '../audit/audit.store.ts';
import { hashToken, newId } from '../db/new-id.ts';
import type { Deps } from '../deps.ts';
import { bearerToken } from '../http/bearer-token.ts';
import { answerOnce, type Answer, type Write } from '../http/idempotency.ts';
import type { Language } from '../http/language.ts';
import { merchantMailbox } from '../notices/merchant-mailbox.ts';
import type { NewNotice } from '../notices/notice.ts';
import { insertNotices } from '../notices/notices.store.ts';
import type { Shop } from '../shops/shop-cache.ts';
import { presentReceipt } from './present-receipt.ts';
import type { WithdrawalRecord } from './withdrawal-record.ts';
import { insertWithdrawal } from './withdrawals.store.ts';
import type { submitWithdrawalBody } from './withdrawals.wire.ts';

export interface SubmitWithdrawal {
  readonly shop: Shop;
  readonly language: Language;
  readonly write: Write;
  readonly requestId: string;
  readonly body: z.infer<typeof submitWithdrawalBody>;
}

/**
 * Records a statement of withdrawal as it is, with the server's time, and acknowledges it. Nothing is matched or judged, so
 * nothing can stand in its way, and the answer tells nobody whether such a contract exists. The mails owed are written down
 * with it and go out when they can.
 *
 * @source CRD 11a, Cod. Cons. 54-bis
 */
export async function submitWithdrawal(deps: Deps, { shop, language, write, requestId, body }: SubmitWithdrawal): Promise<Answer> {
  const id = newId('wdr');
  const statement: WithdrawalRecord = { merchantId: shop.id, id, submittedAt: deps.now(), ...body, scope: body.scope || null, language };
  return answerOnce(deps.db, shop.id, write, async (tx) => {
    await insertWithdrawal(tx, statement, hashToken(bearerToken(deps.env, 'receipt', id)));
    await insertNotices(tx, shop.id, id, noticesOf(shop, statement));
    await insertAudit(tx, { merchantId: shop.id, actor: 'shopper', verb: 'submitWithdrawal', subject: id, requestId });
    return { status: 201, body: presentReceipt(statement, { name: shop.name, timeZone: shop.profile.calendar.timeZone }) };
  });
}

function noticesOf(shop: Shop, { email, language }: WithdrawalRecord): NewNotice[] {
  const about = { subject: 'withdrawal', steps: ['withdrawalReceived'] } as const;
  const receipt: NewNotice = { id: newId('ntc'), step: 'withdrawalReceived', recipient: email, language, ...about };
  const mailbox = merchantMailbox(shop, shop.profile);
  return mailbox
    ? [receipt, { id: newId('ntc'), step: 'merchantWithdrawal', recipient: mailbox, language: shop.language, ...about }]
    : [receipt];
}

import { insertAudit } from '../audit/audit.store.ts';
import type { Deps } from '../deps.ts';
import { insertNotices, markBounced, type UnsentNotice } from './notices.store.ts';
import { merchantNotices } from './owed-notice.ts';

/**
 * A mail will never arrive: it is tried no more, and the merchant is told, so that the customer hears of it in another way. A mail to
 * the merchant itself is only logged. Does nothing twice.
 *
 * @param failure what the server said, without addresses
 */
export async function giveUpNotice(deps: Deps, notice: UnsentNotice, failure: string): Promise<void> {
  const { merchantId, id, step, subject, subjectId } = notice;
  const merchant = await deps.shops.byId(merchantId);
  const isMerchants = step.startsWith('merchant');
  await deps.db.transaction().execute(async (tx) => {
    if (!(await markBounced(tx, notice, failure, deps.now()))) return;
    if (!isMerchants) {
      await insertNotices(tx, merchantId, subjectId, merchantNotices('merchantMailBounced', merchant, merchant.profile, subject));
    }
    await insertAudit(tx, { merchantId, actor: 'mail', verb: 'giveUpNotice', subject: id });
  });
  deps.log.error(
    { notice: id, step, failure },
    isMerchants ? 'a mail to a merchant was refused' : 'a mail was refused; the merchant is told',
  );
}

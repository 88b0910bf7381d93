import { getCheckout } from '../checkouts/checkouts.store.ts';
import type { Deps } from '../deps.ts';
import { bearerToken } from '../http/bearer-token.ts';
import type { MailContent } from '../mail/mail-content.ts';
import type { Mailer } from '../mail/mailer.ts';
import { getOrder } from '../orders/orders.store.ts';
import { getWithdrawal } from '../withdrawals/withdrawals.store.ts';
import { claimUnsentNotices, markSent, releaseNotice, type UnsentNotice } from './notices.store.ts';
import { merchantOrderMail, orderMail } from './order-mail.ts';
import { refundMail } from './refund-mail.ts';
import { withdrawalMail } from './withdrawal-mail.ts';

export interface SendNotices {
  readonly merchantId: string;
  readonly subjectId: string;
}

/**
 * Sends what is still unsent about a subject. Each mail is marked as soon as it is handed over, so one that fails is tried
 * again alone; its Message-ID never changes, so even a mail handed over twice arrives as one.
 *
 * @throws whatever the mail server refuses with; what was sent before stays sent
 */
export async function sendNotices(deps: Deps, mailer: Mailer, { merchantId, subjectId }: SendNotices): Promise<void> {
  const failures: unknown[] = [];
  for (const notice of await claimUnsentNotices(deps.db, merchantId, subjectId, deps.now())) {
    const messageId = `<${notice.id}@${mailDomain(deps)}>`;
    try {
      const content = await composeNotice(deps, notice, merchantId, subjectId);
      await mailer.send({ to: notice.recipient, from: deps.env.MAIL_FROM, messageId, content });
      await markSent(deps.db, merchantId, notice.id, messageId, deps.now());
    } catch (error) {
      await releaseNotice(deps.db, merchantId, notice.id);
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}

/** What a notice says, put together from what it is about, in the language it is owed in. */
export async function composeNotice(deps: Deps, { step, language, content }: UnsentNotice, merchantId: string, subjectId: string): Promise<MailContent> {
  const merchant = await deps.shops.byId(merchantId);
  if (content.subject === 'withdrawal') {
    const record = await getWithdrawal(deps.db, merchantId, subjectId);
    const receipt = `${publicUrl(deps)}/v1/withdrawals/${record.id}/receipt?token=${bearerToken(deps.env, 'receipt', record.id)}`;
    return withdrawalMail({ record, profile: merchant.profile, merchant, language, ...(step === 'withdrawalReceived' && { receipt }) });
  }
  if (content.subject === 'checkout') {
    const checkout = await getCheckout(deps.db, merchantId, subjectId);
    const { profile } = await deps.shops.published(merchantId, checkout.profileVersion);
    return refundMail({ amount: checkout.refund?.amount ?? checkout.total, currency: checkout.currency, profile, merchant, language });
  }
  const order = await getOrder(deps.db, merchantId, subjectId);
  const { profile } = await deps.shops.published(merchantId, order.profileVersion);
  const mail = { order, profile, merchant, language, token: bearerToken(deps.env, 'order', order.id) };
  return step === 'merchantOrder' ? merchantOrderMail(mail) : orderMail(content.steps, mail);
}

function publicUrl({ env }: Deps): string {
  return env.PUBLIC_URL ?? `http://${env.HOST}:${env.PORT}`;
}

/** Domain of the address mails come from; Message-IDs are made in it. */
function mailDomain({ env }: Deps): string {
  return /@([^\s>]+)>?\s*$/.exec(env.MAIL_FROM)?.[1] ?? 'localhost';
}

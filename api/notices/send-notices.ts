import { getCheckout } from '../checkouts/checkouts.store.ts';
import type { Deps } from '../deps.ts';
import { bearerToken } from '../http/bearer-token.ts';
import type { MailContent } from '../mail/mail-content.ts';
import type { Mailer } from '../mail/mailer.ts';
import { getWithdrawal } from '../withdrawals/withdrawals.store.ts';
import { claimNotices, markSent, type SentNotice, type UnsentNotice } from './notices.store.ts';
import { merchantOrderMail, orderMail } from './order-mail.ts';
import { refundMail } from './refund-mail.ts';
import { withdrawalMail } from './withdrawal-mail.ts';

const batch = 10;

/**
 * Sends some of the mails that are due. One that fails keeps no other waiting and comes again; a Message-ID never changes, so
 * that even a mail handed over twice, by a crash in between, is one to the reader's program.
 *
 * @returns whether there may be more
 */
export async function sendNotices(deps: Deps, mailer: Mailer): Promise<boolean> {
  const claimed = await claimNotices(deps.db, batch);
  const sent = await Promise.all(claimed.map((notice) => send(deps, mailer, notice)));
  await markSent(
    deps.db,
    sent.filter((each) => each !== undefined),
    deps.now(),
  );
  return claimed.length === batch;
}

async function send(deps: Deps, mailer: Mailer, notice: UnsentNotice): Promise<SentNotice | undefined> {
  const { merchantId, id, recipient } = notice;
  const messageId = `<${id}@${mailDomain(deps)}>`;
  try {
    const content = await composeNotice(deps, notice);
    await mailer.send({
      to: recipient,
      from: { name: content.shop, address: mailAddress(deps) },
      messageId,
      date: new Date(deps.now()),
      content,
    });
    return { merchantId, id, messageId };
  } catch (error) {
    deps.log.warn({ notice: id, error: error instanceof Error ? error.name : 'unknown' }, 'a mail will be sent later');
    return undefined;
  }
}

/** What a notice says, put together from what it is about, in the language it is owed in. */
async function composeNotice(
  deps: Deps,
  { merchantId, step, steps, subject, subjectId, language, order }: UnsentNotice,
): Promise<MailContent> {
  const merchant = await deps.shops.byId(merchantId);
  if (order) {
    const { profile } = await deps.shops.published(merchantId, order.profileVersion);
    const mail = { order, profile, merchant, language, token: bearerToken(deps.env, 'order', order.id) };
    return step === 'merchantOrder' ? merchantOrderMail(mail) : orderMail(steps, mail);
  }
  if (subject === 'withdrawal') {
    const record = await getWithdrawal(deps.db, merchantId, subjectId);
    const receipt = `${publicUrl(deps)}/v1/withdrawals/${record.id}/receipt?token=${bearerToken(deps.env, 'receipt', record.id)}`;
    return withdrawalMail({ record, profile: merchant.profile, merchant, language, ...(step === 'withdrawalReceived' && { receipt }) });
  }
  const checkout = await getCheckout(deps.db, merchantId, subjectId);
  const { profile } = await deps.shops.published(merchantId, checkout.profileVersion);
  if (!checkout.refund) throw new Error('A refund mail needs a refund');
  return refundMail({ ...checkout.refund, currency: checkout.currency, profile, merchant, language });
}

function publicUrl({ env }: Deps): string {
  return env.PUBLIC_URL ?? `http://${env.HOST}:${env.PORT}`;
}

/** The address mails come from; its name is each merchant's own. */
function mailAddress({ env }: Deps): string {
  return /<([^>]+)>\s*$/.exec(env.MAIL_FROM)?.[1] ?? env.MAIL_FROM;
}

/** Message-IDs are made in its domain. */
function mailDomain(deps: Deps): string {
  return mailAddress(deps).split('@')[1] ?? 'localhost';
}

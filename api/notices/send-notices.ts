import { setImmediate } from 'node:timers/promises';
import type { Deps } from '../deps.ts';
import { mailFailure } from '../mail/mail-failure.ts';
import type { Mailer } from '../mail/mailer.ts';
import { readOrderFiles } from '../orders/dossiers.store.ts';
import { composeNotice } from './compose-notice.ts';
import { giveUpNotice } from './give-up-notice.ts';
import { claimNotices, markFailed, markSent, maxAttempts, type SentNotice, type UnsentNotice } from './notices.store.ts';
import { printPapers } from './papers.ts';

/** Of one turn. They are begun one by one: putting a mail together takes a millisecond, and a shopper's request may come between two. */
const batch = 10;

/**
 * Sends some of the mails that are due. One that fails keeps no other waiting and comes again; a Message-ID never changes, so
 * that even a mail handed over twice, by a crash in between, is one to the reader's program.
 *
 * @returns whether there may be more
 */
export async function sendNotices(deps: Deps, mailer: Mailer): Promise<boolean> {
  const claimed = await claimNotices(deps.db, batch);
  const aboutOrders = claimed
    .filter(({ subject }) => subject === 'order')
    .map(({ merchantId, subjectId }) => ({ merchantId, id: subjectId }));
  const files = await readOrderFiles(deps.db, aboutOrders);
  let turn = Promise.resolve();
  const sent = await Promise.all(
    claimed.map(async (notice) => {
      await (turn = turn.then(() => setImmediate()));
      return send(deps, mailer, { ...notice, file: files.get(notice.subjectId) });
    }),
  );
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
    const { content, papers } = await composeNotice(deps, notice);
    await mailer.send({
      to: recipient,
      from: { name: content.shop, address: mailAddress(deps) },
      messageId,
      date: new Date(deps.now()),
      content,
      attachments: await printPapers(papers),
    });
    return { merchantId, id, messageId };
  } catch (error) {
    await remember(deps, notice, error);
    return undefined;
  }
}

/** A no for good, or a hundred attempts in vain: the merchant is told, and nothing is tried any more. */
async function remember(deps: Deps, notice: UnsentNotice, error: unknown): Promise<void> {
  const { bounced, code } = mailFailure(error);
  if (bounced || notice.attempts >= maxAttempts) {
    await giveUpNotice(deps, notice, code);
    return;
  }
  const name = error instanceof Error ? error.name : 'unknown';
  deps.log.warn({ notice: notice.id, step: notice.step, failure: code, error: name }, 'a mail will be sent later');
  await markFailed(deps.db, notice, code);
}

/** The address mails come from; its name is each merchant's own. */
function mailAddress({ env }: Deps): string {
  return /<([^>]+)>\s*$/.exec(env.MAIL_FROM)?.[1] ?? env.MAIL_FROM;
}

/** Message-IDs are made in its domain. */
function mailDomain(deps: Deps): string {
  return mailAddress(deps).split('@')[1] ?? 'localhost';
}

import type { Email } from 'postal-mime';
import type { Mailer } from '../mail/mailer.ts';
import type { TestInbox } from '../mail/test-inbox.ts';
import type { TestApi } from '../test-api.ts';
import { sendNotices } from './send-notices.ts';

/** Sends everything that is due, and answers the mails about one subject that arrived by it, the merchant's copy last. */
export async function mailsAbout(api: TestApi, mailer: Mailer, inbox: TestInbox, subjectId: string): Promise<Email[]> {
  const before = inbox.mails.length;
  while (await sendNotices(api.deps, mailer));
  const owed = await api.database.db
    .selectFrom('notices')
    .select(['message_id', 'step'])
    .where('subject_id', '=', subjectId)
    .orderBy('created_at')
    .execute();
  const arrived = new Map(inbox.mails.slice(before).map((mail) => [mail.messageId, mail]));
  const copiesLast = owed.toSorted((a, b) => Number(a.step.startsWith('merchant')) - Number(b.step.startsWith('merchant')));
  return copiesLast.map(({ message_id }) => arrived.get(message_id ?? '')).filter((mail) => mail !== undefined);
}

import type { Db } from '../db/connect-database.ts';
import { ProblemError } from '../http/problem.ts';
import type { AttachmentRecord, AttachmentSubject, AttachmentType } from './attachment-record.ts';
import { tieAttachments } from './attachments.store.ts';

/** What proves what: only that something was sent off can be shown by a paper. */
const taken: Readonly<Record<Exclude<AttachmentSubject, 'identity'>, readonly AttachmentType[]>> = {
  claim: ['image/jpeg'],
  assessment: ['image/jpeg'],
  return: ['image/jpeg', 'application/pdf'],
};

/**
 * Ties uploaded photos and papers to what they show. Tied again to the same, nothing changes; to something else they cannot be.
 *
 * @throws ProblemError attachment-not-found for one that is not the order's or is used for something else, attachment-type
 */
export async function useAttachments(
  tx: Db,
  order: { readonly merchantId: string; readonly orderId: string },
  ids: readonly string[],
  subject: Exclude<AttachmentSubject, 'identity'>,
  subjectId: string,
): Promise<AttachmentRecord[]> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return [];
  const tied = await tieAttachments(tx, order, wanted, subject, subjectId);
  if (tied.length < wanted.length) throw new ProblemError('attachment-not-found');
  if (tied.some(({ type }) => !taken[subject].includes(type))) throw new ProblemError('attachment-type');
  return tied;
}

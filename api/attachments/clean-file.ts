import { FairQueue } from '../http/fair-queue.ts';
import { ProblemError } from '../http/problem.ts';
import type { CleanFile } from './attachment-record.ts';
import { checkPdf } from './check-pdf.ts';
import { cleanPhoto } from './clean-photo.ts';
import { sniffType } from './sniff-type.ts';

/** Drawing photos anew takes memory and a processor: a few at a time, party by party. */
const drawing = new FairQueue(2);

/**
 * A file that came in, as it can be kept.
 *
 * @param from where it came from, as `clientAddress` tells one party from another
 * @param pdf whether a PDF will do
 * @throws ProblemError attachment-type, attachment-too-large, attachment-too-many-pixels, attachment-unreadable, attachment-active
 */
export async function cleanFile(bytes: Uint8Array, { from, pdf }: { readonly from: string; readonly pdf: boolean }): Promise<CleanFile> {
  const type = sniffType(bytes);
  if (type === null || (type === 'pdf' && !pdf)) throw new ProblemError('attachment-type');
  return type === 'pdf' ? checkPdf(bytes) : drawing.run(from, () => cleanPhoto(bytes));
}

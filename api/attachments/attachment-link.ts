import { timingSafeEqual } from 'node:crypto';
import type { Deps } from '../deps.ts';
import { bearerToken } from '../http/bearer-token.ts';
import { ProblemError } from '../http/problem.ts';
import { publicUrl } from '../http/public-url.ts';
import type { AttachmentRecord } from './attachment-record.ts';

const livesMs = 15 * 60_000;

type Named = Pick<AttachmentRecord, 'merchantId' | 'id'>;

/** An address that shows a photo, or hands out a paper, for a quarter of an hour. */
export function attachmentLink({ env, now }: Pick<Deps, 'env' | 'now'>, { merchantId, id }: Named): string {
  const expires = Math.floor((Date.parse(now()) + livesMs) / 1000);
  const signature = signatureOf(env, { merchantId, id }, expires);
  return `${publicUrl({ env })}/v1/attachments/${merchantId}/${id}?expires=${expires}&signature=${signature}`;
}

/**
 * @param expires seconds since 1970
 * @throws ProblemError attachment-not-found for a link nobody here made, attachment-link-expired
 */
export function requireLink(
  { env, now }: Pick<Deps, 'env' | 'now'>,
  named: Named,
  { expires, signature }: { readonly expires: number; readonly signature: string },
): void {
  const [given, own] = [Buffer.from(signature), Buffer.from(signatureOf(env, named, expires))];
  if (given.length !== own.length || !timingSafeEqual(given, own)) throw new ProblemError('attachment-not-found');
  if (Date.parse(now()) >= expires * 1000) throw new ProblemError('attachment-link-expired');
}

function signatureOf(env: Deps['env'], { merchantId, id }: Named, expires: number): string {
  return bearerToken(env, 'attachment', `${merchantId}/${id}/${expires}`);
}

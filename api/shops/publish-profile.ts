import { createHash } from 'node:crypto';
import {
  blockingFindings,
  canonicalProfile,
  epochMs,
  findingText,
  legalDay,
  lint,
  parseProfile,
  type Finding,
  type Profile,
} from '../../policy/index.ts';
import { insertAudit } from '../audit/audit.store.ts';
import type { Db } from '../db/connect-database.ts';
import { ProblemError, type FieldError } from '../http/problem.ts';
import { findNewestProfile, insertProfile, lockMerchant, updateMerchantRow } from './shops.store.ts';

export interface PublishProfile {
  readonly merchantId: string;
  /** The profile as JSON; anything at all. */
  readonly document: unknown;
  readonly actor: string;
  /** ISO 8601 instant: the law of its day is what the profile is held to. */
  readonly now: string;
  readonly requestId?: string;
}

export interface PublishedVersion {
  readonly version: number;
  readonly hash: string;
  /** False when the document is the one already in force. */
  readonly changed: boolean;
}

/**
 * Makes a profile the one that new quotes use, as a new immutable version unless it is the one in force already.
 * Orders keep the version they were placed under.
 *
 * @throws ProblemError invalid-profile with every mistake and its path; profile-below-law with every finding below the law
 *   that is neither mended nor acknowledged; not-found for an unknown merchant
 */
export async function publishProfile(tx: Db, { merchantId, document, actor, now, requestId }: PublishProfile): Promise<PublishedVersion> {
  const parsed = parseProfile(document);
  if (!parsed.ok) {
    throw new ProblemError('invalid-profile', {
      errors: parsed.errors.map(({ path, code, message }) => ({ pointer: jsonPointer(path), code, detail: message })),
    });
  }
  refuseBelowLaw(parsed.profile, now);
  const canonical = canonicalProfile(parsed.profile);
  const hash = createHash('sha256').update(canonical).digest('hex');
  const merchant = await lockMerchant(tx, merchantId);
  const newest = await findNewestProfile(tx, merchantId);
  if (newest?.hash === hash && newest.version === merchant.profile_version) return { version: newest.version, hash, changed: false };

  const version = (newest?.version ?? 0) + 1;
  await insertProfile(tx, { merchant_id: merchantId, version, hash, document: canonical });
  await updateMerchantRow(tx, merchantId, { profile_version: version });
  await insertAudit(tx, { merchantId, actor, verb: 'publishProfile', subject: `profile ${version}`, requestId });
  return { version, hash, changed: true };
}

function refuseBelowLaw(profile: Profile, now: string): void {
  const blocking = blockingFindings(lint(profile, legalDay(epochMs(now), profile.calendar.timeZone)));
  if (blocking.length > 0) throw new ProblemError('profile-below-law', { errors: blocking.map(findingError) });
}

/** A finding as an error of the answer, in English like all that developers read. */
function findingError(finding: Finding): FieldError {
  const { id, code, path, clause, source } = finding;
  const { what, why, remedy } = findingText(finding, 'en');
  return { pointer: jsonPointer(path), code, detail: what, why, remedy, finding: id, source, ...(clause !== undefined && { clause }) };
}

/** `shipping.zones[1].fee` as RFC 6901 writes it. */
function jsonPointer(path: string): string {
  return path === ''
    ? ''
    : `/${path
        .replace(/\[(\d+)\]/g, '.$1')
        .split('.')
        .map((key) => key.replaceAll('~', '~0').replaceAll('/', '~1'))
        .join('/')}`;
}

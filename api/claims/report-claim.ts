import type { Channel, Remedy } from '../../policy/index.ts';
import { useAttachments } from '../attachments/use-attachments.ts';
import { insertAudit } from '../audit/audit.store.ts';
import type { Db } from '../db/connect-database.ts';
import { newId } from '../db/new-id.ts';
import type { Units } from '../db/stored-shapes.ts';
import { recomputeDeadlines } from '../deadlines/recompute-deadlines.ts';
import type { Deps } from '../deps.ts';
import type { Language } from '../http/language.ts';
import { ProblemError } from '../http/problem.ts';
import { insertNotices } from '../notices/notices.store.ts';
import { merchantNotices, shopperNotice } from '../notices/owed-notice.ts';
import { lockOrder } from '../orders/orders.store.ts';
import { requirePast } from '../parcels/require-past.ts';
import { eachLineOnce } from '../returns/each-line-once.ts';
import { readOrderCase, type OrderCase } from '../returns/return-case.ts';
import { piecesOf } from '../returns/units-left.ts';
import { claimableUnits } from './claim-amounts.ts';
import { nextClaimState } from './claim-moves.ts';
import { allOf, type ClaimKind, type ClaimRecord } from './claim-record.ts';
import { claimStanding } from './claim-standing.ts';
import { continueClaim } from './continue-claim.ts';
import { getClaim, listClaims, insertClaim, insertClaimEvent, updateClaimState } from './claims.store.ts';

/** From the page, on one order: each is a mail to two people. */
const mostReports = 40;

/** What somebody says is wrong. Instants are ISO 8601. */
export interface ClaimSaid {
  readonly kind: ClaimKind;
  readonly units: readonly Units[];
  readonly discoveredAt?: string | undefined;
  readonly reserved?: boolean | undefined;
  readonly wanted?: Remedy | undefined;
  /** How it was said. */
  readonly channel: Channel;
  readonly reportedAt: string;
}

export interface ReportClaim extends ClaimSaid {
  readonly merchantId: string;
  readonly orderId: string;
  readonly description: string;
  /** Ids of photos uploaded before. */
  readonly attachments?: readonly string[] | undefined;
  readonly language?: Language | undefined;
  /** `shopper`, or the key of who wrote it down. */
  readonly actor: string;
  readonly requestId?: string | undefined;
}

/**
 * Writes down that something is wrong with goods, whatever terms and law say to it: what they say is told with it. A remedy that is
 * open is chosen at once. What the shopper has reported already, and is not over, is that report: what is new in it is added.
 *
 * @throws ProblemError order-not-found, nothing-to-claim with what is left, not-in-the-future, claims-too-many, attachment-not-found, attachment-type
 */
export async function reportClaim(tx: Db, deps: Deps, report: ReportClaim): Promise<ClaimRecord> {
  const { merchantId, orderId, actor, attachments = [], requestId, wanted = null } = report;
  const order = await lockOrder(tx, merchantId, orderId);
  const found = await readOrderCase(tx, deps, order);
  requireClaimable(found, report, deps.now());
  if (actor === 'shopper') {
    const reported = await listClaims(tx, merchantId, orderId);
    const same = reported.find((claim) => isSame(claim, report));
    if (same) return addToReport(tx, deps, same, report);
    if (reported.length >= mostReports) throw new ProblemError('claims-too-many');
  }
  const claim = {
    ...saidClaim(report),
    merchantId,
    id: newId('clm'),
    orderId,
    description: report.description,
    wanted,
    state: 'reported' as const,
    language: report.language ?? order.language,
  };
  await insertClaim(tx, claim);
  await useAttachments(tx, { merchantId, orderId }, attachments, 'claim', claim.id);
  const at = report.reportedAt;
  await insertClaimEvent(tx, claim, { kind: 'reported', at, actor, detail: attachments.length > 0 ? { attachments } : {} });
  const { remedies } = claimStanding(found.profile, order, found.parcels, claim);
  if (wanted !== null && remedies.value.includes(wanted)) {
    await insertClaimEvent(tx, claim, { kind: 'remedyChosen', at, actor, detail: { remedy: wanted } });
    await updateClaimState(tx, claim, 'remedyChosen');
  }
  const merchant = await deps.shops.byId(merchantId);
  await insertNotices(tx, merchantId, claim.id, [
    shopperNotice('guaranteeReported', { email: order.email, language: claim.language }),
    ...merchantNotices('merchantClaim', merchant, merchant.profile),
  ]);
  await recomputeDeadlines(tx, deps, order);
  await insertAudit(tx, { merchantId, actor, verb: 'reportClaim', subject: claim.id, ...(requestId !== undefined && { requestId }) });
  return getClaim(tx, merchantId, claim.id);
}

/** Whether a claim that is not over is about the same thing and the same pieces, and nothing else is said of what decides about it. */
function isSame({ kind, units, state, discoveredAt, reserved }: ClaimRecord, said: ReportClaim): boolean {
  const pieces = eachLineOnce(said.units);
  const isOpen = nextClaimState(state, 'evidenceAdded', 'buyer') !== null;
  const isAlike = units.length === pieces.length && units.every(({ line, quantity }) => piecesOf(line, pieces) === quantity);
  const isKnown =
    (said.discoveredAt === undefined || (discoveredAt !== null && dayOf(discoveredAt) === dayOf(said.discoveredAt))) &&
    (said.reserved === undefined || said.reserved === reserved);
  return isOpen && kind === said.kind && isAlike && isKnown;
}

/** In UTC: a page says the day alone, at an hour of its own making. */
const dayOf = (instant: string): string => new Date(instant).toISOString().slice(0, 10);

/** Adds photos that are new to a report, and words that are others. */
async function addToReport(
  tx: Db,
  deps: Deps,
  claim: ClaimRecord,
  { merchantId, orderId, description, attachments = [], requestId }: ReportClaim,
): Promise<ClaimRecord> {
  const said = [claim.description, ...allOf(claim, 'evidenceAdded').map(({ detail }) => detail.text)];
  const words = said.includes(description) ? {} : { text: description };
  if (attachments.length === 0 && words.text === undefined) return claim;
  const step = { merchantId, orderId, claimId: claim.id, requestId };
  return continueClaim(tx, deps, step, { event: 'evidenceAdded', attachments: [...attachments], ...words });
}

/** What was said, as a claim that nothing has happened to yet. */
export function saidClaim({ kind, units, discoveredAt, reserved, channel, reportedAt }: ClaimSaid) {
  return {
    kind,
    units: eachLineOnce(units),
    discoveredAt: discoveredAt ?? null,
    reportedAt,
    reserved: reserved ?? null,
    channel,
    events: [],
  };
}

/** @throws ProblemError nothing-to-claim, not-in-the-future */
export function requireClaimable(found: OrderCase, { units, discoveredAt, reportedAt }: ClaimSaid, now: string): void {
  requirePast(reportedAt, now);
  if (discoveredAt !== undefined) requirePast(discoveredAt, reportedAt);
  const open = claimableUnits(found);
  if (units.some(({ line }) => piecesOf(line, units) > piecesOf(line, open))) throw new ProblemError('nothing-to-claim', { open });
}

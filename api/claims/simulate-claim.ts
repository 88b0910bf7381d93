import type { Db } from '../db/connect-database.ts';
import type { Units } from '../db/stored-shapes.ts';
import type { Deps } from '../deps.ts';
import { dayOf } from '../http/format-moment.ts';
import type { Language } from '../http/language.ts';
import { reasonsOf, wordsFormat } from '../http/words-format.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import { readOrderCase, type OrderCase } from '../returns/return-case.ts';
import { judgeStatement } from '../withdrawals/judge-statement.ts';
import { claimStanding, type ClaimStanding } from './claim-standing.ts';
import { claimWords } from './claim-words.ts';
import type { ClaimPathWire, ClaimSimulationWire } from './claims.wire.ts';
import { presentOutlook, remedyWords } from './present-outlook.ts';
import { requireClaimable, saidClaim, type ClaimSaid } from './report-claim.ts';

/**
 * What would come of a report if it were sent now: the ways, what can be chosen, the days, and why. It is what the report itself
 * would say.
 *
 * @throws ProblemError nothing-to-claim with what is left, not-in-the-future
 */
export async function simulateClaim(
  db: Db,
  deps: Pick<Deps, 'shops' | 'now'>,
  order: OrderRecord,
  said: ClaimSaid,
  language: Language,
): Promise<ClaimSimulationWire> {
  const found = await readOrderCase(db, deps, order);
  requireClaimable(found, said, deps.now());
  const claim = saidClaim(said);
  const standing = claimStanding(found.profile, order, found.parcels, claim);
  const remedies = standing.remedies.value;
  const chosen = said.wanted !== undefined && remedies.includes(said.wanted) ? said.wanted : null;
  return {
    ...presentOutlook({ found, claim, standing, language, remedies, chosen }),
    withdrawal: withdrawalPath(found, claim.units, deps.now(), language),
    next: next(said, standing, language),
  };
}

/** Whoever reports something may rather want to withdraw, as long as that is open. */
function withdrawalPath({ profile, order, parcels }: OrderCase, units: readonly Units[], now: string, language: Language): ClaimPathWire {
  const words = claimWords(language).withdrawal;
  const judged = judgeStatement(profile, order, parcels, units, { submittedAt: now, tags: new Map() });
  const standing = judged.units.some(({ route }) => route.value === 'withdrawal') ? 'open' : 'closed';
  return {
    standing,
    title: words.title,
    text: words[standing],
    until: judged.period.value && dayOf(judged.period.value.lastDay, language),
    because: reasonsOf(judged.units[0]?.route.because ?? [], language, wordsFormat(profile, language)),
  };
}

function next(said: ClaimSaid, { carrier, guarantee, remedies }: ClaimStanding, language: Language): string[] {
  const words = claimWords(language);
  const label = said.wanted && remedyWords(said, words)[said.wanted].label;
  const isOpen = said.wanted !== undefined && remedies.value.includes(said.wanted);
  const nothing = guarantee.value.standing === 'closed' && carrier?.value.carrier !== 'open';
  return [
    ...(nothing ? [words.next.nothingOpen] : []),
    ...(guarantee.value.standing === 'manual' ? [words.next.looked] : []),
    ...(label && remedies.value.length > 0 ? [isOpen ? words.next.willChoose(label) : words.next.notOpenYet(label)] : []),
    ...(!isOpen && remedies.value.length > 0 ? [words.next.choose] : []),
    words.next.photos,
    words.next.answered,
  ];
}

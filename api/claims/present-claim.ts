import { presentAttachment } from '../attachments/present-attachment.ts';
import type { Deps } from '../deps.ts';
import { instantOf } from '../http/format-moment.ts';
import type { Language } from '../http/language.ts';
import type { ClaimCase } from './claim-case.ts';
import { nextClaimState } from './claim-moves.ts';
import type { ClaimEvent } from './claim-record.ts';
import { chosenRemedy } from './claim-standing.ts';
import { claimWords, type ShopperStep } from './claim-words.ts';
import type { ClaimWire, MerchantClaimWire } from './claims.wire.ts';
import { isStillClaimed, openRemedies } from './open-remedies.ts';
import { presentOutlook, remedyWords } from './present-outlook.ts';

const shopperSteps: readonly ShopperStep[] = ['remedyChosen', 'failed', 'contested', 'evidenceAdded', 'dropped'];

/** A claim as the wire tells it. */
export function presentClaim(deps: Pick<Deps, 'env' | 'now'>, found: ClaimCase, language: Language): ClaimWire {
  const { claim, standing, profile, attachments } = found;
  const { timeZone } = profile.calendar;
  const words = claimWords(language);
  const steps = shopperSteps.filter((step) => canMake(found, step));
  const chosen = chosenRemedy(claim, standing.remedies.value);
  return {
    id: claim.id,
    ...presentOutlook({ found, claim, standing, language, remedies: openRemedies(found), chosen }),
    state: claim.state,
    stateText: words.state[claim.state],
    reportedAt: instantOf(claim.reportedAt, language, timeZone),
    description: claim.description,
    next: next(found, chosen && remedyWords(claim, words)[chosen].label, language),
    steps,
    attachments: attachments
      .filter(({ subject, subjectId }) => subject === 'claim' && subjectId === claim.id)
      .map((each) => presentAttachment(deps, each)),
    history: claim.events.map((event) => ({
      at: instantOf(event.at, language, timeZone),
      kind: event.kind,
      text: words.event[event.kind],
      note: noteOf(event),
      byShopper: event.actor === 'shopper',
    })),
  };
}

/** The same for the merchant, with what was entered about it. */
export function presentMerchantClaim(deps: Pick<Deps, 'env' | 'now'>, found: ClaimCase, language: Language): MerchantClaimWire {
  const { claim, order, standing } = found;
  return {
    ...presentClaim(deps, found, language),
    orderId: order.id,
    orderNumber: order.number,
    email: order.email,
    channel: claim.channel,
    wanted: claim.wanted,
    burden: standing.guarantee.value.burden,
    events: claim.events.map(({ kind, at, actor, detail }) => ({ kind, at, actor, detail: { ...detail } })),
  };
}

/** Whether a step is the shopper's to make, and there is something to choose where it is a choice. */
function canMake(found: ClaimCase, step: ShopperStep): boolean {
  return step === 'remedyChosen' ? openRemedies(found).length > 0 : nextClaimState(found.claim.state, step, 'buyer') !== null;
}

function next(found: ClaimCase, chosen: string | null, language: Language): string[] {
  const { claim } = found;
  const words = claimWords(language).next;
  const isOpen = nextClaimState(claim.state, 'remedyChosen', 'buyer') !== null;
  if (claim.state === 'reduced' || claim.state === 'terminated') return [words.moneyBack];
  if (!isOpen || !isStillClaimed(found)) return [];
  const toChoose = openRemedies(found).length > 0 ? [words.choose] : [];
  return [...(chosen === null ? toChoose : [words.chosen(chosen)]), ...(claim.state === 'reported' ? [words.answered] : [])];
}

function noteOf({ detail }: ClaimEvent): string | null {
  return 'text' in detail ? (detail.text ?? null) : null;
}

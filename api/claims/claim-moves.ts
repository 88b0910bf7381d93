import type { ClaimEventKind, ClaimState } from './claim-record.ts';

/** Whose step something is. */
export type ClaimActor = 'buyer' | 'merchant';

interface Move {
  readonly by: readonly ClaimActor[];
  /** Where it leads from each state it can happen in. */
  readonly from: Readonly<Partial<Record<ClaimState, ClaimState>>>;
}

const open = ['reported', 'acknowledged', 'remedyChosen'] as const;
const every: readonly ClaimState[] = [...open, 'reduced', 'terminated', 'settled', 'unfounded', 'closed'];

const staying = (states: readonly ClaimState[]) => Object.fromEntries(states.map((state) => [state, state]));
const leading = (states: readonly ClaimState[], to: ClaimState) => Object.fromEntries(states.map((state) => [state, to]));

/**
 * Everything that can happen to a claim once it is reported. What ends one for good is money back; whatever else ends it can be
 * taken up again by the shopper, who need not agree.
 */
export const claimMoves: Readonly<Record<Exclude<ClaimEventKind, 'reported'>, Move>> = {
  acknowledged: { by: ['merchant'], from: { reported: 'acknowledged' } },
  answered: { by: ['merchant'], from: staying(every) },
  remedyChosen: { by: ['buyer', 'merchant'], from: leading(open, 'remedyChosen') },
  objected: { by: ['merchant'], from: { reported: 'acknowledged', acknowledged: 'acknowledged', remedyChosen: 'remedyChosen' } },
  minorSaid: { by: ['merchant'], from: { reported: 'acknowledged', acknowledged: 'acknowledged', remedyChosen: 'remedyChosen' } },
  causeNamed: { by: ['merchant'], from: { reported: 'acknowledged', acknowledged: 'acknowledged', remedyChosen: 'remedyChosen' } },
  failed: { by: ['buyer', 'merchant'], from: leading([...open, 'settled'], 'acknowledged') },
  remedied: { by: ['merchant'], from: { remedyChosen: 'settled' } },
  reduced: { by: ['merchant'], from: { remedyChosen: 'reduced' } },
  terminated: { by: ['merchant'], from: { remedyChosen: 'terminated' } },
  unfounded: { by: ['merchant'], from: leading(open, 'unfounded') },
  contested: { by: ['buyer'], from: leading(['unfounded', 'closed', 'settled'], 'reported') },
  evidenceAdded: { by: ['buyer'], from: staying(open) },
  carrierAnswered: { by: ['merchant'], from: staying(every) },
  dropped: { by: ['buyer'], from: leading(open, 'closed') },
  closed: { by: ['merchant'], from: leading(open, 'closed') },
};

/** Where a step leads; null where it cannot happen, or is not for this actor to make. */
export function nextClaimState(state: ClaimState, kind: Exclude<ClaimEventKind, 'reported'>, actor: ClaimActor): ClaimState | null {
  const { by, from } = claimMoves[kind];
  return by.includes(actor) ? (from[state] ?? null) : null;
}

import { decide, lawWins, type Decision, type Reason } from '../decision.ts';
import { guaranteeChoice, minorDefect, remedyOrder } from '../law/eu-guarantee.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';
import type { Remedy } from './guarantee-profile.ts';

/** Why repair and replacement are at an end, so that the consumer may go on to less money or the end of the contract. */
export type RemedyFailure = 'notDoneInTime' | 'refused' | 'defectAgain' | 'seriousDefect' | 'inconvenience' | 'announcedFailure';

/** What the merchant says against a remedy; it counts with evidence alone. */
export interface RemedyObjection {
  readonly remedy: 'repair' | 'replacement';
  readonly ground: 'impossible' | 'disproportionate';
  /** Number of pieces of evidence. */
  readonly evidence: number;
}

/** How far a claim has come. */
export interface RemedyFacts {
  readonly objections?: readonly RemedyObjection[] | undefined;
  readonly failure?: RemedyFailure | undefined;
  /** The merchant calls the defect minor, with so many pieces of evidence. */
  readonly minor?: { readonly evidence: number } | undefined;
}

const primary = ['repair', 'replacement'] as const;

/**
 * The remedies a consumer may choose among for a defect the guarantee answers for. Terms may add remedies to the law's, and
 * neither leave one out nor choose.
 *
 * @returns in the law's order; the choice is the consumer's
 * @source `guarantee.remedies`, `guarantee.minorDefect`; `eu.guarantee.choice`, `eu.guarantee.remedyOrder`, `eu.guarantee.minorDefect`, R4
 */
export function guaranteeRemedies({ guarantee }: Pick<Profile, 'guarantee'>, facts: RemedyFacts): Decision<readonly Remedy[]> {
  const { remedies, minorDefect: minorRule } = guarantee;
  const { objections = [], failure, minor } = facts;
  const upheld = (remedy: Remedy) => objections.some((objection) => objection.remedy === remedy && objection.evidence > 0);
  const first = primary.filter((remedy) => !upheld(remedy));
  const atEnd = failure !== undefined || first.length === 0;
  const granted = (remedies?.first ?? []).filter((remedy) => remedy === 'priceReduction' || remedy === 'termination');
  const isMinor = minor !== undefined && minor.evidence > 0;
  const further = (['priceReduction', 'termination'] as const).filter(
    (remedy) => granted.includes(remedy) || (atEnd && !(remedy === 'termination' && isMinor)),
  );
  return decide(
    [...first, ...further],
    ...(first.length > 0 ? [because('guarantee.choice', remedies, { law: guaranteeChoice.id, ...narrower(remedies) })] : []),
    ...objections.map(({ evidence }) =>
      because(evidence > 0 ? 'guarantee.otherRemedy' : 'guarantee.objectionUnproven', undefined, { law: guaranteeChoice.id }),
    ),
    ...(atEnd ? [because('guarantee.moneyOrEnd', remedies, { law: remedyOrder.id })] : []),
    ...(minor === undefined ? [] : [because(isMinor ? 'guarantee.minor' : 'guarantee.minorUnproven', minorRule, { law: minorDefect.id })]),
  );
}

/** What the terms alone would leave, where they leave less than the law. */
function narrower(remedies: Profile['guarantee']['remedies']): Partial<Reason> {
  if (remedies === undefined) return {};
  const left = primary.filter((remedy) => remedies.first.includes(remedy));
  if (left.length === primary.length && remedies.chosenBy !== 'merchant') return {};
  return lawWins('Q19', left.length === primary.length ? 'merchant' : left.join(', '));
}

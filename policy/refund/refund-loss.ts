import { decide, lawWins, type Decision, type Reason } from '../decision.ts';
import { withdrawalDiminishedValue } from '../law/eu-withdrawal-refund.ts';
import { wholeBps } from '../money.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';
import type { ReasonCode } from '../reason/reason-code.ts';
import type { RefundAssessment, RefundGround } from './refund-event.ts';

/** Loss of value in basis points of what was paid, by the law and by the clauses alone; 10,000 is all of it. */
export interface RefundLoss {
  readonly lossBps: Decision<number>;
  readonly byClause: number;
  /** The clauses take the goods not back at all: they count for nothing. */
  readonly refusedByClause: boolean;
}

/**
 * What goods lost in value, as far as it may be deducted. A withdrawal bears the actual loss, shown by evidence, and nothing
 * where the right was never explained; neither a band nor a missing tag changes that. A voluntary return bears what its terms say.
 *
 * @param told whether the right of withdrawal was explained before the order
 * @source `refund.diminishedValue`, `return.unmetCondition`, `withdrawal.refused`; `eu.withdrawal.diminishedValue`, matrix Q17
 */
export function refundLoss(
  profile: Pick<Profile, 'refund' | 'return' | 'withdrawal'>,
  ground: RefundGround,
  assessment: RefundAssessment | undefined,
  told: boolean,
): RefundLoss {
  if (assessment === undefined || ground === 'unavailable') return { lossBps: decide(0), byClause: 0, refusedByClause: false };
  const { lossBps, evidence } = assessment;
  const rule = profile.refund.diminishedValue;
  const refusal = refusalByClause(profile, assessment, ground);
  const byClause = refusal ? wholeBps : bandOf(rule, lossBps);
  const loss = (value: number, code: ReasonCode, more: Omit<Reason, 'code'>): RefundLoss => ({
    lossBps: decide(value, because(code, refusal ?? rule, { ...more, figures: { percent: value / 100 } })),
    byClause,
    refusedByClause: refusal !== undefined,
  });
  const seen = lossBps > 0 ? 'refund.loss' : 'refund.noLoss';
  if (ground === 'voluntaryReturn') return loss(byClause, refusal ? 'refund.conditionUnmet' : seen, {});
  const lawful = told && evidence > 0 ? lossBps : 0;
  const overruled = byClause > lawful ? lawWins('Q17', byClause) : {};
  const code = lossBps === 0 ? seen : !told ? 'refund.lossNotExplained' : evidence === 0 ? 'refund.lossWithoutEvidence' : seen;
  return loss(lawful, code, { law: withdrawalDiminishedValue.id, ...overruled, ambiguity: rule?.ambiguity });
}

/** The clause that pays nothing back: an unmet condition, or goods the buyer did not fetch again. */
function refusalByClause(
  { return: back, withdrawal }: Pick<Profile, 'return' | 'withdrawal'>,
  { unmet, notReclaimed }: RefundAssessment,
  ground: RefundGround,
) {
  if (notReclaimed === true && withdrawal.refused?.goods === 'keptWithTheMoney') return withdrawal.refused;
  const requires = ground === 'voluntaryReturn' ? (back.voluntary?.requires ?? back.requires) : back.requires;
  const fails = unmet?.some((condition) => requires?.conditions.includes(condition)) ?? false;
  return fails && back.unmetCondition?.outcome === 'refuse' ? back.unmetCondition : undefined;
}

function bandOf(rule: Profile['refund']['diminishedValue'], lossBps: number): number {
  return rule?.measure === 'band' && lossBps > 0 ? Math.min(Math.max(lossBps, rule.minBps ?? 0), rule.maxBps ?? wholeBps) : lossBps;
}

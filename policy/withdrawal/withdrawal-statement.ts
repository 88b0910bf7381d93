import type { Channel } from '../channel-schema.ts';
import { decide, lawWins, type Decision, type Reason } from '../decision.ts';
import { doubt } from '../law/eu-terms.ts';
import { withdrawalFunction, withdrawalInTime, withdrawalStatement as statementLaw } from '../law/eu-withdrawal.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';

/** A statement of withdrawal as it came in, on whatever way. */
export interface StatementReceived {
  /** `function` is the statutory one; `modelForm` and `merchantForm` are papers or files. */
  readonly by: Channel | 'function' | 'modelForm' | 'merchantForm';
  /** Whether its words leave no doubt that the contract is to end. */
  readonly unequivocal: boolean;
  /** Electronic contact for the acknowledgement, where one was given. */
  readonly contact?: string | undefined;
  /** What came along, though none of it is needed. */
  readonly gave?: readonly ('name' | 'orderNumber' | 'form' | 'decision' | 'reason' | 'photo' | 'video' | 'login')[] | undefined;
  /** What the merchant's books say to what was given; absent: nobody has looked yet. */
  readonly books?: { readonly orderFound: boolean; readonly contactMatches: boolean } | undefined;
}

/** What becomes of it. */
export interface StatementStanding {
  /** Always kept, with its instant. */
  readonly recorded: true;
  /** `asked`: recorded, and the shopper is asked what is meant, with the day preserved. */
  readonly standing: 'valid' | 'asked';
  /** Whose contract it is, as far as the books tell. It decides what may be disclosed, never whether the statement counts. */
  readonly match: 'matched' | 'unverified' | 'unmatched';
  /** Whether the acknowledgement may name the lines of the order. */
  readonly namesLines: boolean;
  readonly acknowledgedBy: readonly Channel[];
  /** Whether somebody at the shop has to find the contract, or ask what is meant. */
  readonly task: boolean;
}

/**
 * What becomes of a statement of withdrawal: it is recorded and acknowledged in any case. A form, a number, a reason, a photo
 * or a login is never needed, and any way by which the words arrive will do.
 *
 * @source `withdrawal.statement`; `eu.withdrawal.statement`, `eu.withdrawal.inTime`, `eu.withdrawalFunction`, R6, matrix Q14
 */
export function withdrawalStatement(
  { withdrawal: { statement } }: Pick<Profile, 'withdrawal'>,
  received: StatementReceived,
): Decision<StatementStanding> {
  const { books, unequivocal, contact } = received;
  const match = books?.orderFound !== true ? 'unmatched' : books.contactMatches ? 'matched' : 'unverified';
  return decide(
    {
      recorded: true,
      standing: unequivocal ? 'valid' : 'asked',
      match,
      namesLines: match === 'matched',
      acknowledgedBy: [...(received.by === 'function' ? (['page'] as const) : []), ...(contact === undefined ? [] : (['email'] as const))],
      task: match !== 'matched' || !unequivocal,
    },
    unequivocal
      ? because('withdrawal.recorded', statement, { law: statementLaw.id })
      : because('withdrawal.asked', statement, { law: doubt.id }),
    ...overruledDemands(statement, received),
    because(`withdrawal.${match}`, undefined, { law: withdrawalFunction.id }),
  );
}

/** What the terms make a statement depend on and this one does without. */
function overruledDemands(rule: Profile['withdrawal']['statement'], { by, gave = [] }: StatementReceived): readonly Reason[] {
  if (rule === undefined) return [];
  const law = { law: statementLaw.id, ...lawWins('Q14', 'refused') };
  const otherWay = by !== 'function' && !rule.by.includes(by);
  const wanted = [...(rule.requiredData ?? []), ...(rule.mayAskFor ?? [])].filter((each) => each !== 'decision');
  const missing = wanted.filter((each) => !gave.includes(each) && !(each === 'form' && by === 'merchantForm'));
  return [
    ...(otherWay ? [because('withdrawal.anyWay', rule, law)] : []),
    ...(rule.act === 'sendBack'
      ? [because('withdrawal.tellingIsEnough', rule, { law: withdrawalInTime.id, floor: 'Q14', clauseWouldGive: 'sendBack' })]
      : []),
    ...(missing.length > 0 ? [because('withdrawal.nothingMoreNeeded', rule, law)] : []),
  ];
}

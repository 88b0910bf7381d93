import { withdrawalDays, withdrawalInformation, withdrawalStatement as statementLaw } from '../law/eu-withdrawal.ts';
import type { WithdrawalProfile } from '../withdrawal/withdrawal-profile.ts';
import { belowFloor, type Flaw } from './flaw.ts';
import type { LintRule } from './lint-rule.ts';

/** Q14: hurdles before a withdrawal, and what the terms must say about it. */
export const withdrawalStatement: LintRule = {
  id: 'Q14',
  check: ({ withdrawal }) => [...hurdles(withdrawal), ...periodFlaws(withdrawal), modelFlaw(withdrawal)],
};

function hurdles({ statement }: WithdrawalProfile): (Flaw | false)[] {
  if (statement === undefined) return [];
  const { by, requiredData, mayAskFor, act } = statement;
  const formOnly = by.every((way) => way === 'merchantForm' || way === 'modelForm') || requiredData?.includes('form') === true;
  const path = 'withdrawal.statement';
  return [
    formOnly && belowFloor('withdrawal.formOnly', statementLaw, path, statement),
    requiredData?.includes('orderNumber') === true && belowFloor('withdrawal.orderNumber', statementLaw, path, statement),
    (mayAskFor?.length ?? 0) > 0 && belowFloor('withdrawal.evidence', statementLaw, path, statement),
    act === 'sendBack' && belowFloor('withdrawal.sendBack', statementLaw, path, statement),
  ];
}

function periodFlaws({ period }: WithdrawalProfile): (Flaw | false)[] {
  const tooShort = period?.kind === 'calendar' && period.days < withdrawalDays.value;
  return [
    period?.from === undefined && belowFloor('withdrawal.noStart', withdrawalInformation, 'withdrawal.period', period),
    tooShort && belowFloor('withdrawal.tooShort', withdrawalDays, 'withdrawal.period', period),
  ];
}

function modelFlaw({ modelInstructions }: WithdrawalProfile): Flaw | false {
  return modelInstructions === undefined && belowFloor('withdrawal.noModel', withdrawalInformation, 'withdrawal.modelInstructions');
}

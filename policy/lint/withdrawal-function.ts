import { withdrawalFunction as directive } from '../law/eu-withdrawal.ts';
import { withdrawalFunctionLaw } from '../law/withdrawal-function-law.ts';
import { belowFloor } from './flaw.ts';
import type { LintRule } from './lint-rule.ts';

/** Q2: the online withdrawal function, and telling that it exists. */
export const withdrawalFunction: LintRule = {
  id: 'Q2',
  check({ withdrawal: { onlineFunction }, calendar: { country } }) {
    const law = withdrawalFunctionLaw[country] ?? directive;
    return [onlineFunction?.offered !== true && belowFloor('withdrawal.noFunction', law, 'withdrawal.onlineFunction', onlineFunction)];
  },
};

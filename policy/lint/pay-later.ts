import { payLaterInformation } from '../law/eu-payment.ts';
import { remark } from './flaw.ts';
import type { LintRule } from './lint-rule.ts';

/** Q28: paying later is consumer credit. */
export const payLater: LintRule = {
  id: 'Q28',
  check: ({ payment: { methods } }) =>
    methods.map(
      (method, index) => method.kind === 'payLater' && remark('payment.payLater', payLaterInformation, `payment.methods[${index}]`, method),
    ),
};

import { guaranteeFree } from '../law/eu-guarantee.ts';
import { doubtful } from './flaw.ts';
import type { LintRule } from './lint-rule.ts';

/** Q20: charging for a guarantee claim that turns out unfounded. */
export const unfoundedClaim: LintRule = {
  id: 'Q20',
  check: ({ guarantee: { inspection } }) => [
    inspection?.unfoundedCost === 'buyer' && doubtful('guarantee.unfoundedCost', guaranteeFree, 'guarantee.inspection', inspection),
  ],
};

import { guaranteeNotice as law } from '../law/eu-guarantee.ts';
import { belowFloor } from './flaw.ts';
import type { LintRule } from './lint-rule.ts';

/** Q22: the harmonised notice on the legal guarantee. */
export const guaranteeNotice: LintRule = {
  id: 'Q22',
  check: ({ guarantee: { harmonisedNotice } }) => [
    harmonisedNotice?.shown !== true && belowFloor('guarantee.noNotice', law, 'guarantee.harmonisedNotice', harmonisedNotice),
  ],
};

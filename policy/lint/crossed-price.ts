import { priorPriceDays } from '../law/eu.ts';
import { belowFloor } from './flaw.ts';
import type { LintRule } from './lint-rule.ts';

/** Q6: what a crossed price refers to. */
export const crossedPrice: LintRule = {
  id: 'Q6',
  check: ({ price: { crossedReference } }) => [
    crossedReference?.reference === 'listPrice' &&
      belowFloor('price.crossedListPrice', priorPriceDays, 'price.crossedReference', crossedReference),
  ],
};

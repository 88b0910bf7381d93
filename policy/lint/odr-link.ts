import { onlineDisputePlatform } from '../law/eu-terms.ts';
import { belowFloor } from './flaw.ts';
import type { LintRule } from './lint-rule.ts';

/** Q21: a link to the closed platform for online disputes. */
export const odrLink: LintRule = {
  id: 'Q21',
  check: ({ terms: { odrLink: link } }) => [
    link !== undefined && belowFloor('terms.odrLink', onlineDisputePlatform, 'terms.odrLink', link),
  ],
};

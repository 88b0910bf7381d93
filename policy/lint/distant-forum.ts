import { consumerForum } from '../law/eu-terms.ts';
import { remark } from './flaw.ts';
import type { LintRule } from './lint-rule.ts';

/** Q26: a court far from where some consumers live. */
export const distantForum: LintRule = {
  id: 'Q26',
  check({ terms: { forum } }) {
    const near = forum === undefined || forum.places.every((place) => place === 'consumerResidence');
    return [!near && remark('terms.distantForum', consumerForum, 'terms.forum', forum)];
  },
};

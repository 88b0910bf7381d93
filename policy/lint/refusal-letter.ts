import type { Channel } from '../channel-schema.ts';
import { doubt } from '../law/eu-terms.ts';
import { doubtful } from './flaw.ts';
import type { LintRule } from './lint-rule.ts';

const slow: readonly Channel[] = ['paper', 'post', 'registeredLetter'];

/** Q23: a refusal the consumer learns of by letter only. */
export const refusalLetter: LintRule = {
  id: 'Q23',
  check({ notice: { withdrawalRefused } }) {
    const letterOnly = withdrawalRefused?.channels.every((channel) => slow.includes(channel)) === true;
    return [letterOnly && doubtful('notice.letterOnly', doubt, 'notice.withdrawalRefused', withdrawalRefused)];
  },
};

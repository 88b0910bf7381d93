import type { NoticeChannel } from '../notice/notice-profile.ts';
import { doubt } from '../law/eu.ts';
import { doubtful } from './flaw.ts';
import type { LintRule } from './lint-rule.ts';

const slow: readonly NoticeChannel[] = ['paper', 'post', 'registeredLetter'];

/** Q23: a refusal the consumer learns of by letter only. */
export const refusalLetter: LintRule = {
  id: 'Q23',
  check({ notice: { withdrawalRefused } }) {
    const letterOnly = withdrawalRefused?.channels.every((channel) => slow.includes(channel)) === true;
    return [letterOnly && doubtful('notice.letterOnly', doubt, 'notice.withdrawalRefused', withdrawalRefused)];
  },
};

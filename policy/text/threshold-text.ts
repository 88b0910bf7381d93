import type { Threshold } from '../shipping/shipping-zone.ts';
import type { PolicyScribe } from './policy-scribe.ts';

/** "from" where the amount itself is enough, "over" where it is not. */
export function thresholdText({ words, money }: PolicyScribe, { amount, operator }: Pick<Threshold, 'amount' | 'operator'>): string {
  return operator === 'atLeast' ? words.delivery.from(money(amount)) : words.delivery.over(money(amount));
}

import { orderButton as law } from '../law/eu-order.ts';
import { isOrderButtonLabel } from '../law/order-button-label.ts';
import { belowFloor, doubtful } from './flaw.ts';
import type { LintRule } from './lint-rule.ts';

/** Beginnings of words that speak of paying, and of those that only speak of buying. */
const paying = /(?<!\p{L})(pag|pay|zahl|pai)/iu;
const buying = /(?<!\p{L})(acquist|compra|buy|purchase|kauf|achet)/iu;

/** Q1: the words on the button that orders. */
export const orderButton: LintRule = {
  id: 'Q1',
  check({ order: { submitLabel } }) {
    if (submitLabel === undefined || submitLabel.quoted === false) return [];
    const { words } = submitLabel;
    if (isOrderButtonLabel(words) || paying.test(words)) return [];
    return buying.test(words)
      ? [doubtful('order.buttonDoubtful', law, 'order.submitLabel', submitLabel)]
      : [belowFloor('order.buttonSilent', law, 'order.submitLabel', submitLabel)];
  },
};

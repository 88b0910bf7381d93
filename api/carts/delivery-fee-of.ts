import { amountOf } from '../http/format-amount.ts';
import type { AmountWire } from '../http/formatted.wire.ts';
import type { Language } from '../http/language.ts';
import { cartWords } from './cart-words.ts';

/** A delivery fee as the wire carries it: minor units, and a word instead of a zero. */
export function deliveryFeeOf(minor: number, currency: string, language: Language): AmountWire {
  return minor === 0 ? { amount: 0, text: cartWords(language).free } : amountOf(minor, currency, language);
}

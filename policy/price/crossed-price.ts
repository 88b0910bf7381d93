import { epochMs } from '../calendar.ts';
import { decide, type Decision, type Reason } from '../decision.ts';
import { priorPriceDays } from '../law/eu.ts';
import type { Minor } from '../money.ts';
import type { PriceChange, QuoteInputLine } from '../quote-input.ts';
import { because } from '../reason/because.ts';
import type { PriceProfile } from './price-profile.ts';

const priorPriceMs = priorPriceDays.value * 24 * 60 * 60 * 1000;

/**
 * The price to strike through: the lowest of the 30 days before the reduction in force, and never another.
 *
 * A reduction that deepens in steps counts from its last step: whether the steps were one campaign cannot be read from
 * prices, and this way the reference is never too high.
 *
 * @param unit price per piece now, minor units
 * @param now milliseconds since 1970
 * @returns minor units per piece, or null when nothing may be struck through
 * @source Dir. 98/6/EC art. 6a
 */
export function crossedPrice(profile: PriceProfile, line: QuoteInputLine, unit: Minor, now: number): Decision<Minor | null> {
  if (line.listPrice === undefined && line.promoted !== true) return decide(null, because('price.notReduced'));
  const lowest = lowestBeforeReduction(line.priceHistory ?? [], unit, now);
  if (lowest === undefined) return decide(null, because('price.noHistory', profile.crossedReference, overruled(line.listPrice, null)));
  if (lowest <= unit) return decide(null, because('price.notLower', profile.crossedReference, overruled(line.listPrice, null)));
  return decide(
    lowest,
    because('price.crossed', profile.crossedReference, {
      ...overruled(line.listPrice, lowest),
      figures: { days: priorPriceDays.value, lowest },
    }),
  );
}

/** The law, and what it replaced when the merchant would have struck through another price. */
function overruled(listPrice: Minor | undefined, value: Minor | null): Pick<Reason, 'law' | 'floor' | 'clauseWouldGive'> {
  const law = priorPriceDays.id;
  return listPrice === undefined || listPrice === value ? { law } : { law, floor: 'Q6', clauseWouldGive: listPrice };
}

/** Undefined when the history does not reach back far enough, or does not end in the present price. */
function lowestBeforeReduction(history: readonly PriceChange[], unit: Minor, now: number): Minor | undefined {
  let current = history.length - 1;
  while (current >= 0 && epochMs(history[current]!.from) > now) current -= 1;
  if (current < 1 || history[current]!.amount !== unit) return undefined;
  while (current > 1 && history[current - 1]!.amount === unit) current -= 1;
  const windowStart = epochMs(history[current]!.from) - priorPriceMs;
  let lowest = Infinity;
  for (let index = current - 1; index >= 0; index -= 1) {
    const change = history[index]!;
    lowest = Math.min(lowest, change.amount);
    if (epochMs(change.from) <= windowStart) return lowest;
  }
  return undefined;
}

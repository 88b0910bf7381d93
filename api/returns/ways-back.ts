import { returnCost, returnParcel, type Profile } from '../../policy/index.ts';
import { amountOf, formatAmount } from '../http/format-amount.ts';
import type { Language } from '../http/language.ts';
import { countryName, reasonsOf, wordsFormat } from '../http/words-format.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import { refundOrderOf } from '../refunds/refund-order-of.ts';
import { returnWords } from './return-words.ts';
import type { SimulationWire } from './returns.wire.ts';

/** Every way on which goods of an order can go back, with who pays it. */
export function waysBack(profile: Profile, order: OrderRecord, voluntary: boolean, language: Language): SimulationWire['ways'] {
  const words = returnWords(language);
  const { destination, told } = refundOrderOf(order, []);
  return returnParcel(profile).value.ways.map((way) => {
    const journey = { way, country: destination.country, voluntary, told: told?.returnCost !== false, neverHeld: false };
    const { value, because } = returnCost(profile.return, journey);
    const text = value.label > 0 ? words.cost.label(formatAmount(value.label, order.currency, language)) : words.cost[value.bearer];
    return {
      way,
      label: words.way[way],
      costText: text,
      bearer: value.bearer,
      cost: amountOf(value.label, order.currency, language),
      because: reasonsOf(because, language, wordsFormat(profile, language)),
    };
  });
}

/** Where goods go back to, line by line; null where the merchant collects or has named no place yet. */
export function placeBack(profile: Profile, language: Language): string[] | null {
  const { to } = returnParcel(profile).value;
  if (to === null) return null;
  const { name, street, postalCode, city, province, country } = to;
  const place = [postalCode, city, province && `(${province})`].filter(Boolean).join(' ');
  return [name, street, place, countryName(country, language)];
}

import type { CartWire } from '../../api/carts/carts.wire.ts';

/** One thing that reads differently in the new quote; `before` or `after` is null for what came or went. */
export interface QuoteChange {
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

interface Reading {
  readonly key: string;
  readonly label: string;
  readonly text: string;
}

type Words = Readonly<Record<'goodsSum' | 'code' | 'delivery' | 'duties' | 'total', string>>;

/** What a shopper reads differently after a new quote, in the order of the page. Compares printed words, never amounts. */
export function quoteChanges(before: CartWire, after: CartWire, words: Words): QuoteChange[] {
  return [...changes(lineReadings(before), lineReadings(after)), ...changes(sumReadings(before, words), sumReadings(after, words))];
}

function changes(before: readonly Reading[], after: readonly Reading[]): QuoteChange[] {
  const was = new Map(before.map((reading) => [reading.key, reading]));
  const is = new Map(after.map((reading) => [reading.key, reading]));
  return [...new Map([...was, ...is]).values()]
    .map(({ key, label }) => ({ label, before: was.get(key)?.text ?? null, after: is.get(key)?.text ?? null }))
    .filter((change) => change.before !== change.after);
}

function lineReadings({ lines }: CartWire): Reading[] {
  return lines.map((line) => ({
    key: line.id,
    label: [line.title, line.options].filter(Boolean).join(', '),
    text: `${line.quantity} × ${line.unit.text}`,
  }));
}

function sumReadings(cart: CartWire, words: Words): Reading[] {
  const texts = {
    goodsSum: cart.goods.text,
    code: cart.discount.text,
    delivery: cart.delivery.fee.text,
    duties: cart.duties.text,
    total: cart.total.text,
  };
  return Object.entries(texts).map(([key, text]) => ({ key, label: words[key as keyof Words], text }));
}

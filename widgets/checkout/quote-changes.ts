import type { CartWire } from '../../api/carts/carts.wire.ts';

/** One thing that reads differently in the new quote; `before` or `after` is undefined for what came or went. */
export interface QuoteChange {
  readonly label: string;
  readonly before?: string;
  readonly after?: string;
}

type Words = Readonly<Record<'goodsSum' | 'code' | 'delivery' | 'duties' | 'total', string>>;
type Readings = ReadonlyMap<string, readonly [label: string, text: string]>;

/** What a shopper reads differently after a new quote: what went first, then the order of the page. Compares words, never amounts. */
export function quoteChanges(before: CartWire, after: CartWire, words: Words): QuoteChange[] {
  const was = readings(before, words);
  const is = readings(after, words);
  return [...[...was].filter(([key]) => !is.has(key)), ...is]
    .map(([key, [label]]) => ({ label, before: was.get(key)?.[1], after: is.get(key)?.[1] }))
    .filter((change) => change.before !== change.after);
}

const readings = ({ lines, goods, discount, delivery, duties, total }: CartWire, words: Words): Readings =>
  new Map<string, readonly [string, string]>([
    ...lines.map(({ id, title, options, quantity, unit }) => [id, [`${title} ${options}`.trim(), `${quantity} × ${unit.text}`]] as const),
    ['goods', [words.goodsSum, goods.text]],
    ['discount', [words.code, discount.text]],
    ['delivery', [words.delivery, delivery.fee.text]],
    ['duties', [words.duties, duties.text]],
    ['total', [words.total, total.text]],
  ]);

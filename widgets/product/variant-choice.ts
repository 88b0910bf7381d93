import type { ProductWire, VariantWire } from '../../api/catalog/catalog.wire.ts';

/** One value per option of the product, in the same order. */
export type Choice = readonly string[];

type Sold = Pick<ProductWire, 'variants'>;

export type ValueState = 'available' | 'soldOut' | 'absent';

/** Where the picker starts: on the wanted SKU, else the first variant that can be had, else the first. */
export function firstChoice({ variants }: Sold, sku?: string | null): Choice {
  const variant = variants.find((one) => one.sku === sku) ?? variants.find(({ available }) => available) ?? variants[0];
  return variant?.options ?? [];
}

/** The variant with exactly these values; undefined when the shop does not make it. */
export function chosenVariant({ variants }: Sold, choice: Choice): VariantWire | undefined {
  return variants.find(({ options }) => options.every((value, index) => value === choice[index]));
}

/** What a value would lead to, with the other options left as they are. */
export function valueState(product: Sold, choice: Choice, option: number, value: string): ValueState {
  const variant = chosenVariant(product, choice.with(option, value));
  if (!variant) return 'absent';
  return variant.available ? 'available' : 'soldOut';
}

/**
 * The choice after picking a value. When the shop does not make that combination, the other options follow to a variant
 * that has the value, so no picking order leads into a dead end.
 */
export function pickValue(product: Sold, choice: Choice, option: number, value: string): Choice {
  const wanted = choice.with(option, value);
  const variant = chosenVariant(product, wanted) ?? product.variants.find(({ options }) => options[option] === value);
  return variant?.options ?? wanted;
}

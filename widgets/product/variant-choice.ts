import type { ProductWire, VariantWire } from '../../api/catalog/catalog.wire.ts';

/** One value per option of the product, in the same order. */
export type Choice = readonly string[];

type Sold = Pick<ProductWire, 'variants'>;

/** Where the picker starts: on the wanted SKU, else the first variant that can be had, else the first. */
export function firstChoice({ variants }: Sold, sku?: string): Choice {
  const variant = variants.find((one) => one.sku === sku) ?? variants.find(({ available }) => available) ?? variants[0];
  return variant?.options ?? [];
}

/** The variant with exactly these values; undefined when the shop does not make it. */
export function chosenVariant({ variants }: Sold, choice: Choice): VariantWire | undefined {
  return variants.find(({ options }) => options.every((value, index) => value === choice[index]));
}

/**
 * The variant that picking a value leads to. When the shop does not make that combination, the other options follow to a
 * variant that has the value, so no picking order leads into a dead end.
 */
export function picked(product: Sold, choice: Choice, option: number, value: string): VariantWire | undefined {
  return chosenVariant(product, choice.with(option, value)) ?? product.variants.find(({ options }) => options[option] === value);
}

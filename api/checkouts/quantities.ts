import type { Quote } from '../../policy/index.ts';

/** Units per SKU, whatever lines they stand on. */
export function quantities({ lines }: Pick<Quote, 'lines'>): ReadonlyMap<string, number> {
  const units = new Map<string, number>();
  for (const { sku, quantity } of lines) units.set(sku, (units.get(sku) ?? 0) + quantity);
  return units;
}

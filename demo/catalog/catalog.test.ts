import { describe, expect, it } from 'vitest';
import { merchantIds, readMerchant } from '../merchants/merchant-file.ts';
import { readCatalog } from './catalog-file.ts';
import { putProduct } from './put-product.ts';

const now = Date.parse('2026-11-20T10:00:00Z');

describe.each(merchantIds)('catalogue of %s', (id) => {
  const catalog = readCatalog(id);
  const bodies = catalog.products.map((product) => putProduct(product, catalog, now));

  it('has a dozen products or more, all in a category of its own', () => {
    expect(catalog.products.length).toBeGreaterThanOrEqual(12);
    const categories = catalog.categories.map((category) => category.id);
    for (const category of categories) expect(catalog.products.some((product) => product.category === category)).toBe(true);
    for (const product of catalog.products) expect(categories).toContain(product.category);
  });

  it('names every variant once, with options that exist', () => {
    const skus = bodies.flatMap(({ variants }) => variants.map(({ sku }) => sku));
    expect(new Set(skus).size).toBe(skus.length);
    for (const { options, variants } of bodies) {
      for (const { sku, options: chosen } of variants) {
        expect(sku.length).toBeLessThanOrEqual(64);
        expect(chosen.map((value, index) => options[index]?.values[value])).not.toContain(undefined);
      }
    }
  });

  it('tells price histories oldest first, ending at the price', () => {
    for (const product of catalog.products.filter(({ priceHistory }) => priceHistory.length > 0)) {
      const days = product.priceHistory.map(({ daysAgo }) => daysAgo);
      expect(days).toEqual([...days].sort((a, b) => b - a));
      expect(product.priceHistory.at(-1)?.amount).toBe(product.price);
    }
  });

  it('shows only products it sells', () => {
    const { hero, story } = readMerchant(id);
    for (const { product, colour } of [...hero.pictures, story]) {
      expect(catalog.products.find(({ handle }) => handle === product)?.colours).toContain(colour);
    }
  });
});

it.each([
  ['impronta', 7899],
  ['impronta', 7900],
  ['impronta', 7901],
  ['impronta', 15900],
  ['backboneprostore', 9899],
  ['backboneprostore', 9900],
])('%s: one or two products make a cart of exactly %i', (id, total) => {
  const prices = readCatalog(id).products.map(({ price }) => price);
  expect(prices.some((one) => one === total || prices.includes(total - one))).toBe(true);
});

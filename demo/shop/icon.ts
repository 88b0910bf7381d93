import type { Catalog } from '../catalog/catalog-file.ts';
import type { Merchant } from '../merchants/merchant-file.ts';

/** The shop's favicon: its initial on its first colour. */
export function iconSvg({ wordmark }: Merchant, { colours, ground }: Catalog): string {
  const colour = Object.values(colours)[0]?.hex ?? '#222222';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="${colour}"/><text x="16" y="23" text-anchor="middle" font-family="Georgia,serif" font-size="20" fill="${ground}">${wordmark[0]?.toUpperCase() ?? ''}</text></svg>`;
}

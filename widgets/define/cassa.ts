/**
 * The loader. It imports nothing until one of our tags is in the page, at once or whenever it comes; the chunk
 * registers its tag by itself, so loading the loader again changes nothing.
 */
const chunks: Readonly<Record<string, () => Promise<unknown>>> = {
  'cassa-product': () => import('./product.ts'),
  'cassa-cart': () => import('./cart.ts'),
  'cassa-checkout': () => import('./checkout.ts'),
  'cassa-order': () => import('./order.ts'),
  'cassa-withdrawal': () => import('./withdrawal.ts'),
  'cassa-return': () => import('./return.ts'),
  'cassa-policy-text': () => import('./policy-text.ts'),
};

const awaited = new Set(Object.keys(chunks));

function look(): void {
  for (const tag of awaited) {
    if (!document.querySelector(tag)) continue;
    awaited.delete(tag);
    // What every element imports comes beside the element's own chunk, not after it.
    import('../base/cassa-element.ts').catch(() => undefined);
    // A chunk lost to a bad connection is asked for again with the next change of the page.
    chunks[tag]!().catch(() => awaited.add(tag));
  }
}

new MutationObserver(look).observe(document, { childList: true, subtree: true });
look();

export {};

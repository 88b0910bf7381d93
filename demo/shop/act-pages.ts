import { html } from 'hono/html';
import { pathIn } from '../languages.ts';
import { page, type Html } from './page.ts';
import type { ShopView } from './shop-view.ts';

/** The pages on which a shopper acts: each is a heading and one element. */
export type ActPage = 'cart' | 'checkout' | 'order' | 'withdrawal';
export const actPages: readonly ActPage[] = ['cart', 'checkout', 'order', 'withdrawal'];

export function actPage(view: ShopView, name: ActPage): Html {
  const { words } = view;
  return page(view, {
    title: words[name],
    path: `/${name}`,
    kind: `act ${name}`,
    body: html`<h1>${words[name]}</h1>
      ${name === 'withdrawal' ? html`<p class="lead">${words.withdrawalLead}</p>` : ''}${element(view, name)}`,
  });
}

function element({ merchant, language, words, withdrawalPage }: ShopView, name: ActPage): Html {
  const noScript = html`<noscript><p class="notice">${words.noScript}</p></noscript>`;
  switch (name) {
    case 'cart':
      return html`<cassa-cart checkout-href="${pathIn(language, '/checkout')}"></cassa-cart>${noScript}`;
    case 'checkout':
      return html`<cassa-checkout></cassa-checkout>${noScript}`;
    case 'order':
      return html`<cassa-order></cassa-order>${noScript}`;
    case 'withdrawal':
      // What stands inside is there before the element, and without script for good.
      return html`<cassa-withdrawal><a class="action" translate="no" href="${withdrawalPage}">${words.withdrawal}</a></cassa-withdrawal>
        <p class="plain-form">${words.withdrawalPlain} ${merchant.email}</p>`;
  }
}

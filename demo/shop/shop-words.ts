import type { Language } from '../languages.ts';

/** What the shops' own pages say around their products; the elements bring their own words. */
export interface ShopWords {
  readonly example: string;
  readonly skip: string;
  readonly categories: string;
  readonly otherLanguage: string;
  readonly home: string;
  readonly cart: string;
  readonly checkout: string;
  readonly order: string;
  readonly terms: string;
  readonly delivery: string;
  readonly returns: string;
  readonly privacy: string;
  readonly withdrawal: string;
  readonly withdrawalLead: string;
  readonly withdrawalPlain: string;
  readonly customerService: string;
  readonly information: string;
  readonly contact: string;
  readonly clause: string;
  readonly promoted: string;
  readonly related: string;
  readonly noScript: string;
  readonly notFound: string;
  readonly notFoundText: string;
}

export const shopWords: Readonly<Record<Language, ShopWords>> = {
  it: {
    example: 'Negozio dimostrativo con un profilo d’esempio: non è il negozio dell’azienda e non vende nulla davvero.',
    skip: 'Vai al contenuto',
    categories: 'Categorie',
    otherLanguage: 'English',
    home: 'Home',
    cart: 'Carrello',
    checkout: 'Alla cassa',
    order: 'Il tuo ordine',
    terms: 'Condizioni di vendita',
    delivery: 'Consegna',
    returns: 'Resi e rimborsi',
    privacy: 'Privacy',
    withdrawal: 'Recedere dal contratto qui',
    withdrawalLead: 'Puoi cambiare idea senza dire perché. Bastano due passi; la ricevuta arriva subito.',
    withdrawalPlain: 'Qualunque dichiarazione chiara vale lo stesso, anche per e-mail:',
    customerService: 'Servizio clienti',
    information: 'Informazioni',
    contact: 'Contatti',
    clause: 'clausola',
    promoted: 'Promozione',
    related: 'Stanno bene insieme',
    noScript: 'Per comprare su questa pagina serve JavaScript. Il recesso funziona anche senza.',
    notFound: 'Pagina non trovata',
    notFoundText: 'Questa pagina non c’è, o non c’è più.',
  },
  en: {
    example: 'Demonstration shop with an example profile: it is not the company’s shop and sells nothing for real.',
    skip: 'Skip to content',
    categories: 'Categories',
    otherLanguage: 'Italiano',
    home: 'Home',
    cart: 'Cart',
    checkout: 'Checkout',
    order: 'Your order',
    terms: 'Terms of sale',
    delivery: 'Delivery',
    returns: 'Returns and refunds',
    privacy: 'Privacy',
    withdrawal: 'Withdraw from contract here',
    withdrawalLead: 'You can change your mind without saying why. It takes two steps; the receipt comes at once.',
    withdrawalPlain: 'Any clear statement is as good, by e-mail too:',
    customerService: 'Customer service',
    information: 'Information',
    contact: 'Contact',
    clause: 'clause',
    promoted: 'On offer',
    related: 'Go well together',
    noScript: 'Buying on this page needs JavaScript. Withdrawing works without it.',
    notFound: 'Page not found',
    notFoundText: 'This page is not here, or not any more.',
  },
};

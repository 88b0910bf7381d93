/** Art. 8(2) Dir. 2011/83/EU as each country took it over: these words alone, or the consumer is not bound. */
const words = {
  // Cod. Cons. art. 51(2)
  it: 'Ordine con obbligo di pagare',
  // the directive's own
  en: 'Order with obligation to pay',
  // § 312j(3) BGB
  de: 'Zahlungspflichtig bestellen',
  // Code de la consommation art. L221-14
  fr: 'Commande avec obligation de paiement',
  // RDL 1/2007 art. 98(2)
  es: 'Pedido con obligación de pago',
} as const;

/** Whether a text is the law's words in one of the languages they are known in, whatever its capitals. */
export function isOrderButtonLabel(text: string): boolean {
  return Object.values(words).some((label) => label.toLowerCase() === text.trim().toLowerCase());
}

/**
 * The words on the button that places the order. They come from the law, never from a profile or a translation.
 *
 * @throws RangeError for a language whose words are not known: a legal text never falls back silently
 * @source Dir. 2011/83/EU art. 8(2); Cod. Cons. art. 51(2)
 */
export function orderButtonLabel(language: string): string {
  if (!Object.hasOwn(words, language)) throw new RangeError(`The law's words for the order button are not known in "${language}"`);
  return words[language as keyof typeof words];
}

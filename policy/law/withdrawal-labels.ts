/** Art. 11a(1) and (3) Dir. 2011/83/EU as each country took it over. */
const words = {
  it: { function: 'recedere dal contratto qui', confirmation: 'conferma recesso', source: 'Cod. Cons. art. 54-bis' },
  en: { function: 'withdraw from contract here', confirmation: 'confirm withdrawal', source: 'Dir. 2011/83/EU art. 11a' },
  de: { function: 'Vertrag widerrufen', confirmation: 'Widerruf bestätigen', source: '§ 356a BGB' },
  fr: { function: 'renoncer au contrat ici', confirmation: 'confirmer la rétractation', source: 'Code de la consommation art. D221-5' },
  es: { function: 'desistir del contrato aquí', confirmation: 'confirmar desistimiento', source: 'Dir. 2011/83/EU art. 11a' },
} as const;

/**
 * The words on the two controls of the withdrawal function. They come from the law, never from a profile or a translation.
 *
 * @throws RangeError for a language whose words are not known: a legal text never falls back silently
 * @source Dir. 2011/83/EU art. 11a(1), (3); Cod. Cons. art. 54-bis
 */
export function withdrawalLabels(language: string): { readonly function: string; readonly confirmation: string } {
  if (!Object.hasOwn(words, language)) throw new RangeError(`The law's words for the withdrawal function are not known in "${language}"`);
  const { function: label, confirmation } = words[language as keyof typeof words];
  return { function: label, confirmation };
}

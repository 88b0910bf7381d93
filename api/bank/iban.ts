// prettier-ignore
/** Characters of an IBAN of each country whose accounts SEPA reaches. @source ISO 13616 registry, EPC409-09 */
const lengths: Readonly<Record<string, number>> = {
  AD: 24, AL: 28, AT: 20, BE: 16, BG: 22, CH: 21, CY: 28, CZ: 24, DE: 22, DK: 18, EE: 20, ES: 24, FI: 18, FR: 27, GB: 22, GI: 23, GR: 27,
  HR: 21, HU: 28, IE: 22, IS: 26, IT: 27, LI: 21, LT: 20, LU: 20, LV: 21, MC: 27, MD: 24, ME: 22, MK: 19, MT: 31, NL: 18, NO: 15, PL: 28,
  PT: 25, RO: 24, RS: 22, SE: 24, SI: 19, SK: 24, SM: 27, VA: 22,
};

/** An account number as machines keep it: capitals and digits without spaces. Says nothing of whether it is one. */
export function compactIban(text: string): string {
  return text.replaceAll(/[\s\u00a0\u202f.-]/g, '').toUpperCase();
}

/** The same as people read it: in groups of four. */
export function groupedIban(iban: string): string {
  return compactIban(iban).replaceAll(/.{4}(?=.)/g, '$& ');
}

/**
 * Whether a compact text is the number of an account that SEPA reaches: length of its country and check digits.
 *
 * @source ISO 13616-1, ISO/IEC 7064 (MOD 97-10)
 */
export function isIban(iban: string): boolean {
  return /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban) && lengths[iban.slice(0, 2)] === iban.length && remainder(iban) === 1;
}

/** The account numbers that stand in texts, compact, each once: whatever words and marks are around them. */
export function ibansIn(texts: readonly string[]): string[] {
  const found = texts.flatMap((text) =>
    [...text.matchAll(/\b[A-Za-z]{2}\d{2}[ .-]?[A-Za-z\d][A-Za-z\d .-]{9,50}/g)].flatMap(([run]) => {
      const iban = compactIban(run).slice(0, lengths[run.slice(0, 2).toUpperCase()] ?? 0);
      return isIban(iban) ? [iban] : [];
    }),
  );
  return [...new Set(found)];
}

/** Whether a text is a bank's identifier: 8 characters, or 11 with the branch. @source ISO 9362 */
export function isBic(text: string): boolean {
  return /^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/.test(text);
}

function remainder(iban: string): number {
  let rest = 0;
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}

import type { FormWords } from '../locales/form-words.ts';

interface Judged {
  readonly type: string;
  /** Explains the control's pattern. */
  readonly title: string;
  readonly validity: Partial<ValidityState>;
}

/** What is wrong with a control, in the shopper's words. */
export function validityText(words: FormWords, { type, title, validity }: Judged): string {
  if (type === 'checkbox') return words.missingConsent;
  if (validity.valueMissing) return words.missing;
  return type === 'email' ? words.badEmail : title || words.badPattern;
}

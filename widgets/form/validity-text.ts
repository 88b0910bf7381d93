import type { BaseWords } from '../locales/base-words.ts';

interface Judged {
  readonly type: string;
  readonly title: string;
  readonly validity: Partial<ValidityState>;
}

/** What is wrong with a control that is not valid, in the shopper's words; its `title` explains its pattern. */
export function validityText(words: BaseWords, control: Judged): string {
  const { validity, type } = control;
  if (validity.valueMissing) return type === 'checkbox' ? words.missingConsent : words.missing;
  if (validity.typeMismatch) return words.badEmail;
  if (type === 'number') return words.badNumber;
  return control.title || words.badPattern;
}

import type { FormWords } from '../form-words.ts';

export const formWords: FormWords = {
  colon: ': ',
  optional: 'optional',
  choose: 'Choose…',
  checkFields: 'Please check these fields',
  missing: 'Please fill in this field.',
  missingConsent: 'Please tick this box to continue.',
  badEmail: 'Enter an e-mail address such as name@example.com.',
  badPattern: 'This does not have the expected format.',
};

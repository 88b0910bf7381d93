import type { FormWords } from '../form-words.ts';

export const formWords: FormWords = {
  colon: ': ',
  optional: 'facoltativo',
  choose: 'Scegli…',
  checkFields: 'Controlla questi campi',
  missing: 'Compila questo campo.',
  missingConsent: 'Spunta questa casella per continuare.',
  badEmail: 'Inserisci un indirizzo e-mail come nome@esempio.it.',
  badPattern: 'Il formato non è quello previsto.',
};

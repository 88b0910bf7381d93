import type { FormWords } from '../form-words.ts';

export const formWords: FormWords = {
  colon: ': ',
  optional: 'freiwillig',
  choose: 'Bitte wählen…',
  checkFields: 'Bitte prüfen Sie diese Felder',
  missing: 'Bitte füllen Sie dieses Feld aus.',
  missingConsent: 'Bitte setzen Sie hier ein Häkchen, um fortzufahren.',
  badEmail: 'Geben Sie eine E-Mail-Adresse ein, wie name@beispiel.de.',
  badPattern: 'Das hat nicht das erwartete Format.',
};

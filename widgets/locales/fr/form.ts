import type { FormWords } from '../form-words.ts';

export const formWords: FormWords = {
  colon: '\u00a0: ',
  optional: 'facultatif',
  choose: 'Choisir…',
  checkFields: 'Veuillez vérifier ces champs',
  missing: 'Veuillez remplir ce champ.',
  missingConsent: 'Veuillez cocher cette case pour continuer.',
  badEmail: 'Saisissez une adresse e-mail comme nom@exemple.fr.',
  badPattern: 'Le format n’est pas celui attendu.',
};

import type { FormWords } from '../form-words.ts';

export const formWords: FormWords = {
  colon: ': ',
  optional: 'opcional',
  choose: 'Elija…',
  checkFields: 'Revise estos campos',
  missing: 'Rellene este campo.',
  missingConsent: 'Marque esta casilla para continuar.',
  badEmail: 'Introduzca un correo electrónico como nombre@ejemplo.es.',
  badPattern: 'No tiene el formato esperado.',
};

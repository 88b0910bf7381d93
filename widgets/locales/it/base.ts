import type { BaseWords } from '../base-words.ts';

export const words: BaseWords = {
  loading: 'Caricamento…',
  slow: 'Ci vuole più del solito. Stiamo ancora provando.',
  retry: 'Riprova',
  optional: 'facoltativo',
  why: 'Perché?',
  close: 'Chiudi',
  choose: 'Scegli…',
  checkFields: 'Controlla questi campi',
  missing: 'Compila questo campo.',
  missingConsent: 'Spunta questa casella per continuare.',
  badEmail: 'Inserisci un indirizzo e-mail come nome@esempio.it.',
  badPattern: 'Il formato non è quello previsto.',
  badNumber: 'Inserisci un numero entro i limiti.',
  problems: {
    offline: 'Sei offline. Nulla va perso: riprendiamo appena torni in linea.',
    unreachable: 'Il negozio non è raggiungibile al momento. Riprova.',
    timeout: 'Il negozio ha impiegato troppo a rispondere. Riprova.',
    'server-error': 'Qualcosa è andato storto da parte nostra. Riprova tra poco.',
  },
};

import type { BaseWords } from '../base-words.ts';

export const words: BaseWords = {
  loading: 'Caricamento…',
  slow: 'Ci vuole più del solito. Stiamo ancora provando.',
  retry: 'Riprova',
  why: 'Perché?',
  problems: {
    offline: 'Sei offline. Nulla va perso: riprendiamo appena torni in linea.',
    unreachable: 'Il negozio non è raggiungibile al momento. Riprova.',
    'out-of-stock': 'Non ce ne sono abbastanza in magazzino.',
    internal: 'Qualcosa è andato storto. Riprova tra poco.',
  },
};

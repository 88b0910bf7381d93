import type { BaseWords } from '../base-words.ts';

export const words: BaseWords = {
  loading: 'Wird geladen…',
  slow: 'Das dauert länger als sonst. Wir versuchen es weiter.',
  retry: 'Erneut versuchen',
  why: 'Warum?',
  problems: {
    offline: 'Sie sind offline. Nichts geht verloren: Es geht weiter, sobald Sie wieder verbunden sind.',
    unreachable: 'Der Shop ist gerade nicht erreichbar. Bitte versuchen Sie es noch einmal.',
    'out-of-stock': 'So viele sind nicht auf Lager.',
    internal: 'Etwas ist schiefgegangen. Bitte versuchen Sie es gleich noch einmal.',
  },
};

import type { BaseWords } from '../base-words.ts';

export const words: BaseWords = {
  loading: 'Chargement…',
  slow: 'C’est plus long que d’habitude. Nous essayons toujours.',
  retry: 'Réessayer',
  why: 'Pourquoi\u202f?',
  problems: {
    offline: 'Vous êtes hors ligne. Rien n’est perdu\u00a0: nous reprenons dès votre retour en ligne.',
    unreachable: 'La boutique est injoignable pour le moment. Veuillez réessayer.',
    'out-of-stock': 'Il n’y en a pas autant en stock.',
    internal: 'Une erreur s’est produite. Veuillez réessayer dans un instant.',
  },
};

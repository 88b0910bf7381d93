import type { PiecesWords } from '../pieces-words.ts';

export const piecesWords: PiecesWords = {
  which: 'Quels articles',
  howMany: (title) => `Combien\u00a0: ${title}`,
  opened: 'J’ai ouvert le sceau d’hygiène',
  chooseOne: 'Choisissez au moins un article.',
};

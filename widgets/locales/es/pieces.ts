import type { PiecesWords } from '../pieces-words.ts';

export const piecesWords: PiecesWords = {
  which: 'Qué artículos',
  howMany: (title) => `Cuántos: ${title}`,
  opened: 'He abierto el precinto de higiene',
  chooseOne: 'Elija al menos un artículo.',
};

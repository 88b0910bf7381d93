import type { PiecesWords } from '../pieces-words.ts';

export const piecesWords: PiecesWords = {
  which: 'Quali articoli',
  howMany: (title) => `Quanti: ${title}`,
  opened: 'Ho aperto il sigillo igienico',
  chooseOne: 'Scegli almeno un articolo.',
};

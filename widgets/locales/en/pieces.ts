import type { PiecesWords } from '../pieces-words.ts';

export const piecesWords: PiecesWords = {
  which: 'Which items',
  howMany: (title) => `How many: ${title}`,
  opened: 'I have opened the hygiene seal',
  chooseOne: 'Choose at least one item.',
};

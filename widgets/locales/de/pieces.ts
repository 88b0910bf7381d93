import type { PiecesWords } from '../pieces-words.ts';

export const piecesWords: PiecesWords = {
  which: 'Welche Artikel',
  howMany: (title) => `Wie viele: ${title}`,
  opened: 'Ich habe das Hygienesiegel geöffnet',
  chooseOne: 'Wählen Sie mindestens einen Artikel.',
};

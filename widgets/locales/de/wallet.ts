import type { WalletWords } from '../wallet-words.ts';

export const words: WalletWords = {
  notOffered: (wallet) => `${wallet} ist in diesem Browser nicht verfügbar. Bitte wählen Sie eine andere Zahlungsart.`,
};

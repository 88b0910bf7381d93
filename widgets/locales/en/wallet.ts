import type { WalletWords } from '../wallet-words.ts';

export const words: WalletWords = {
  notOffered: (wallet) => `${wallet} is not available in this browser. Please choose another way to pay.`,
};

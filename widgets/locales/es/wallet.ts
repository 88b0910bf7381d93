import type { WalletWords } from '../wallet-words.ts';

export const words: WalletWords = {
  notOffered: (wallet) => `${wallet} no está disponible en este navegador. Elige otra forma de pago.`,
};

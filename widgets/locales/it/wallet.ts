import type { WalletWords } from '../wallet-words.ts';

export const words: WalletWords = {
  notOffered: (wallet) => `${wallet} non è disponibile in questo browser. Scegli un altro metodo di pagamento.`,
};

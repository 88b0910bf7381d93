import type { WalletWords } from '../wallet-words.ts';

export const words: WalletWords = {
  notOffered: (wallet) => `${wallet} n’est pas disponible dans ce navigateur. Choisissez un autre moyen de paiement.`,
};

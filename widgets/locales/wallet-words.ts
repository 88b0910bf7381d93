/** Words about a wallet that the shopper's device may have or not. */
export interface WalletWords {
  readonly notOffered: (wallet: string) => string;
}

export interface CartWords {
  readonly cart: string;
  readonly yourCart: string;
  readonly close: string;
  readonly empty: string;
  readonly toShop: string;
  readonly items: (count: number) => string;
  readonly quantity: string;
  readonly fewer: string;
  readonly more: string;
  readonly remove: string;
  readonly removed: (title: string) => string;
  readonly insteadOf: string;
  readonly haveCode: string;
  readonly code: string;
  readonly apply: string;
  readonly codeApplied: (code: string) => string;
  readonly codeRefused: (code: string) => string;
  readonly destination: string;
  readonly goods: string;
  readonly discount: string;
  readonly delivery: string;
  readonly total: string;
  readonly newTotal: (total: string) => string;
  readonly checkout: string;
  readonly copyLink: string;
  readonly linkCopied: string;
}

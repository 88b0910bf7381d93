export interface ProductWords {
  readonly addToCart: string;
  readonly adding: string;
  readonly added: string;
  readonly viewCart: string;
  readonly soldOut: string;
  readonly insteadOf: string;
  readonly price: string;
  readonly quantity: string;
  readonly fewer: string;
  readonly more: string;
  readonly personalisation: string;
  readonly personalisationHint: string;
  /** Few units are left. */
  readonly left: (units: number) => string;
}

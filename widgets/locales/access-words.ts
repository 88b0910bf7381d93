/** Words of the way into an order without an account. */
export interface AccessWords {
  readonly openOrder: string;
  readonly openOrderHelp: string;
  readonly orderNumber: string;
  readonly orderEmail: string;
  readonly sendLink: string;
  readonly linkSent: string;
  readonly askAgain: string;
  readonly linkOver: string;
}

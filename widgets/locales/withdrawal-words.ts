/** Words of the withdrawal form. The two statutory labels are not here: they are the server's, locked per language. */
export interface WithdrawalWords {
  readonly intro: string;
  readonly name: string;
  readonly contract: string;
  readonly contractHint: string;
  readonly email: string;
  readonly emailHint: string;
  readonly scope: string;
  readonly whole: string;
  readonly part: string;
  readonly goods: string;
  readonly goodsHint: string;
  readonly stepOf: (step: number) => string;
  readonly check: string;
  readonly statement: (statement: { readonly name: string; readonly contract: string; readonly shop: string }) => string;
  readonly statementWhole: string;
  readonly statementPart: string;
  readonly receiptTo: string;
  readonly back: string;
  readonly sending: string;
  readonly received: string;
  readonly receivedText: string;
  readonly receivedAt: string;
  readonly receiptId: string;
  /** Before the address the receipt goes to. */
  readonly sentTo: string;
  readonly download: string;
  readonly fileName: string;
}

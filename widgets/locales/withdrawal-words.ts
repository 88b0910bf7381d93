import type { FormWords } from './form-words.ts';

/** Words of the withdrawal form. The two statutory labels are not here: they are the server's, locked per language. */
export interface WithdrawalWords extends FormWords {
  readonly intro: string;
  readonly name: string;
  readonly contract: string;
  readonly contractHint: string;
  readonly email: string;
  readonly emailHint: string;
  readonly whole: string;
  readonly goods: string;
  readonly goodsHint: string;
  readonly step1: string;
  readonly step2: string;
  readonly check: string;
  readonly statement: (statement: { readonly name: string; readonly contract: string; readonly shop: string }) => string;
  readonly back: string;
  readonly received: string;
  readonly receivedText: string;
  readonly receivedAt: string;
  readonly receiptId: string;
  /** Before the address the receipt goes to. */
  readonly sentTo: string;
  readonly download: string;
  readonly fileName: string;
}

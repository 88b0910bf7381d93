import type { FormWords } from './form-words.ts';
import type { PiecesWords } from './pieces-words.ts';

/** Words of the withdrawal form. The two statutory labels are not here: they are the server's, locked per language. */
export interface WithdrawalWords extends FormWords, PiecesWords {
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
  readonly asText: string;
  /** Asks whether it is all of the order. */
  readonly scope: string;
  readonly some: string;
  /** The books see no right, or not any more; the statement counts all the same. */
  readonly doubtful: string;
  readonly otherOrder: string;
  /** A statement was sent and no answer came. */
  readonly unanswered: string;
}

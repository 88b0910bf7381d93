import type { WithdrawalWords } from '../withdrawal-words.ts';
import { formWords } from './form.ts';
import { piecesWords } from './pieces.ts';

export const words: WithdrawalWords = {
  ...formWords,
  ...piecesWords,
  intro: 'You do not have to give a reason, and you do not need an account.',
  name: 'Name and surname',
  contract: 'Order number',
  contractHint: 'If you do not have it, say which purchase you mean in your own words.',
  email: 'E-mail',
  emailHint: 'We send the receipt of your statement there.',
  whole: 'The whole order',
  goods: 'Which goods',
  goodsHint: 'Leave this empty to withdraw from the whole order.',
  step1: 'Step 1 of 2',
  step2: 'Step 2 of 2',
  check: 'Your statement',
  statement: ({ name, contract, shop }) => `I, ${name}, hereby withdraw from my contract with ${shop}: ${contract}.`,
  back: 'Back, I want to change something',
  received: 'We have received your withdrawal',
  receivedText: 'Keep this receipt: it shows what you declared, and when.',
  receivedAt: 'Received',
  receiptId: 'Receipt number',
  sentTo: 'Also sent to',
  download: 'Save the receipt',
  asText: 'text',
  scope: 'What you withdraw from',
  some: 'Only some items',
  doubtful: 'By the shop’s books you may have no right to withdraw, or not any more. You can state it all the same: the shop will answer.',
  otherOrder: 'It is about another order',
  unanswered: 'No answer has come to your statement. Confirm it again: it counts once.',
};

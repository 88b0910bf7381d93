import type { ReceiptWords } from './receipt-words.ts';

export const receiptWordsEn: ReceiptWords = {
  title: 'RECEIPT OF A STATEMENT OF WITHDRAWAL',
  to: 'Addressee',
  receivedAt: 'Received on',
  statement: 'Content of the statement',
  name: 'Name',
  contract: 'Contract',
  scope: 'What it concerns',
  whole: 'the whole contract',
  email: 'E-mail for the receipt',
  id: 'Receipt number',
  declaration: 'I withdraw from the contract named here.',
  note: 'The statement was received at the date and time given, with this content. The receipt is no decision on the withdrawal.',
  fingerprint: 'Fingerprint of the statement (SHA-256)',
  colon: ': ',
};

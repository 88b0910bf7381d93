import type { AccessWords } from './access-words.ts';

export const accessWordsEn: AccessWords = {
  linkSent: (minutes) =>
    `If there is such an order, a link is on its way to the address it was placed with. It opens the order once, within ${minutes} minutes.`,
  invoice: { issued: 'The invoice will be made out.', refused: 'An invoice can no longer be made out for this order.' },
  sentAgain: 'We send you the paper of your order once more by mail.',
  keptUntil: (day) => `Your access is gone. The law keeps the records of the sale until ${day}; then they are made anonymous.`,
  keptWhileOpen: 'Your access is gone. What is still open goes on; the records are kept until then and for the time the law sets.',
  reduced: 'Everything else has been erased.',
  reducedSoon: 'Everything else is being erased now.',
  elsewhere:
    'Everything else has been erased by us; what the payment provider keeps in an earlier account of the shop, the shop erases there itself.',
  anonymised: (day) => `The records of the sale were made anonymous on ${day}.`,
};

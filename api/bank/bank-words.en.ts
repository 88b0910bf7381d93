import type { BankWords } from './bank-words.ts';

export const bankWordsEn: BankWords = {
  why: {
    noReference: 'What the payer wrote holds no order’s number.',
    severalOrders: 'What the payer wrote names several orders.',
    short: 'It is less than what the order waits for.',
    excess: 'It is more than what the order waits for.',
    alreadyPaid: 'The order is paid already.',
    otherMeans: 'The order is not paid by transfer to this account.',
    otherCurrency: 'It is another currency.',
    reversal: 'It takes back another movement.',
    unreadable: 'Date or amount cannot be read.',
    notBooked: 'It is not booked for good yet.',
  },
  choice: {
    payment: 'It is a payment for the order',
    acceptShort: 'It is enough: the order is paid',
    askRest: 'Ask the customer for the rest',
    returnExcess: 'Take what is due and return the rest',
    refund: 'Return all of it',
    notOurs: 'It has to do with no order',
  },
};

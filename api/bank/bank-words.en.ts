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
    beforeOrder: 'It was booked before the order was placed.',
    inFuture: 'It is booked for a day that is still to come.',
    perhapsKnown: 'It may be a movement that is here already, told by another file.',
    refundTwice: 'The refund it names has been transferred already.',
    refundDiffers: 'It names a refund, but is not what is owed of it.',
    unreadable: 'Date, amount or direction cannot be read.',
    notBooked: 'It is not booked for good yet.',
  },
  choice: {
    payment: 'It is a payment for the order',
    acceptShort: 'It is enough: the order is paid',
    askRest: 'Ask the customer for the rest',
    returnExcess: 'Take what is due and return the rest',
    refund: 'Return all of it',
    notOurs: 'It has to do with no order, or is here already',
    dealtWith: 'It has been dealt with',
  },
};

import type { CheckoutWords } from './checkout-words.ts';

const tooLate = 'The payment came when the order could no longer be served: you get all of it back, and a mail that says so.';

export const checkoutWordsEn: CheckoutWords = {
  refunded: {
    outOfStock: tooLate,
    afterLapse: tooLate,
    amountMismatch: 'Another amount came than the order asks for: you get all of it back, and a mail that says so.',
    codeSpent: 'Another order used the discount code meanwhile: you get the whole payment back, and a mail that says so.',
    replaced: 'This payment belongs to an earlier attempt, which you began anew: you get all of it back, and a mail that says so.',
  },
  expired: 'The time to pay has run out. Nothing was charged: you can order again.',
  replaced: 'You began this order anew: nothing was charged here.',
};

import type { RefundWords } from './refund-words.ts';

export const refundWordsEn: RefundWords = {
  cost: {
    returnLabel: 'Return label',
    gift: 'Gift not sent back',
    processing: 'Processing',
    importDuties: 'Import duties',
    localTaxes: 'Local taxes',
  },
  withheld: {
    yes: 'The refund waits for the goods or the proof that they were sent.',
    no: 'The refund waits for nothing.',
  },
  due: {
    by: (day) => `Refund by ${day}.`,
    onceReleased: 'The refund goes out once the goods arrive or you show that they were sent.',
    noDay: 'The terms name no day.',
    paid: 'Refunded.',
  },
  state: {
    owed: (amount) => `${amount} are on their way back.`,
    paid: (amount) => `${amount} refunded.`,
    stuck: (amount) => `${amount}: the refund has not gone through yet, we see to it.`,
    otherMeans: (amount) => `${amount} are on their way back as agreed.`,
    releasing: (amount) => `${amount} were reserved and are being released: they are not charged.`,
    released: (amount) => `${amount} released: they were never charged.`,
  },
  code: (code) => `Your new discount code: ${code}`,
};

import type { DeadlineWords } from './deadline-words.ts';

export const deadlineWordsEn: DeadlineWords = {
  label: {
    transferReminder: 'Reminder of the transfer',
    transferUnpaid: 'Transfer to be ordered',
    transferChoice: 'Choice about the transfer that came late',
    acceptance: 'Answer to the order',
    identityDocument: 'Document to be shown',
    identityNotice: 'Notice that the document is missing',
    identityDeletion: 'Deletion of the copy of the document',
    dispatch: 'Dispatch',
    delivery: 'Delivery',
    extraTerm: 'Extra time for delivery',
    withdrawalEnd: 'Withdrawal',
    damageReport: 'Report of damage on the way',
    returnSending: 'Sending the goods back',
    returnLapse: 'Request to return stays open',
    refundDue: 'Refund',
    refundLimit: 'Refund, limit by law',
    reductionNotice: 'Notice of a reduction or a refusal',
    goodsReclaim: 'Goods that were not taken back can be had again',
    claimReply: 'Answer to the report',
    uncollectedRefund: 'Refund of the order nobody collected',
    authorisationEnd: 'End of the reservation of the money',
    orderClosing: 'Closing of the order',
  },
  unknown: 'The deadline cannot be reckoned: the table of public holidays does not reach so far.',
};

import type { ClaimWords } from './claim-words.ts';

export const claimWordsEn: ClaimWords = {
  kind: {
    visibleDamage: 'Damage that could be seen on delivery',
    hiddenDamage: 'Damage found on unpacking',
    tampering: 'Parcel opened or tampered with',
    missing: 'Something is missing',
    wrong: 'Wrong article',
    defect: 'Defect',
  },
  state: {
    reported: 'Report received',
    acknowledged: 'Being handled',
    remedyChosen: 'Remedy chosen',
    reduced: 'Price reduced',
    terminated: 'Contract ended for these goods',
    settled: 'Put right',
    unfounded: 'Found to be without ground',
    closed: 'Closed',
  },
  event: {
    reported: 'Reported',
    acknowledged: 'Taken in hand by the seller',
    answered: 'Answered by the seller',
    remedyChosen: 'Remedy chosen',
    objected: 'The seller objects to a remedy',
    minorSaid: 'The seller calls the defect minor',
    causeNamed: 'The seller names another cause',
    failed: 'The remedy came to nothing',
    remedied: 'Put right',
    reduced: 'Price reduced',
    terminated: 'Contract ended',
    unfounded: 'Found to be without ground',
    contested: 'Contested by you',
    evidenceAdded: 'Photos added',
    carrierAnswered: 'Answer about the carrier',
    dropped: 'Withdrawn by you',
    closed: 'Closed',
  },
  carrier: {
    title: 'Against the carrier',
    open: (day) =>
      day
        ? `The seller can hold the carrier to account: you report it in time, until ${day}.`
        : 'The seller can hold the carrier to account.',
    closed: (day) =>
      day
        ? `The time for a claim against the carrier ended on ${day}. Your guarantee against the seller is not touched by that.`
        : 'There is no claim against the carrier. Your guarantee against the seller is not touched by that.',
  },
  guarantee: {
    title: 'Legal guarantee, against the seller',
    open: 'The seller answers for it, free of charge.',
    closed: 'The legal guarantee does not answer for it any more.',
    manual: 'Somebody at the shop looks at it. Nothing is refused meanwhile.',
  },
  withdrawal: {
    title: 'Right of withdrawal',
    open: 'You can also withdraw from these goods, without giving a reason.',
    closed: 'The time to withdraw is over, or these goods are excepted from it.',
  },
  remedy: {
    goods: {
      repair: { label: 'Repair', text: 'The goods are repaired, free of charge, transport included.' },
      replacement: { label: 'Replacement', text: 'You get the same goods anew, free of charge, transport included.' },
      priceReduction: { label: 'Lower price', text: 'You keep the goods, and part of the price comes back.' },
      termination: { label: 'End of the contract', text: 'You give the goods back, and their price comes back.' },
    },
    delivery: {
      repair: { label: 'Complete the delivery', text: 'What is missing or wrong is sent to you, free of charge.' },
      replacement: { label: 'Send it anew', text: 'The goods are sent to you once more, free of charge.' },
      priceReduction: { label: 'Lower price', text: 'You keep what came, and part of the price comes back.' },
      termination: { label: 'End of the contract', text: 'You give back what came of these goods, and their price comes back.' },
    },
  },
  reply: {
    promptly: 'The seller answers promptly.',
    reasonable: 'The seller answers within a reasonable time.',
    acknowledged: 'The seller confirms your report and says how to go on.',
    by: (day) => `You get an answer by ${day}.`,
  },
  cost: {
    free: 'It costs you nothing, transport and examination included.',
    unfounded: 'It costs you nothing, although it was found to be without ground.',
    review: 'Nothing is charged. Somebody at the shop looks at whether a cost is asked for.',
  },
  next: {
    answered: 'We write to you as soon as there is an answer.',
    choose: 'You choose what is to be done: the choice is yours.',
    chosen: (remedy) => `You chose: ${remedy}. The seller now carries it out.`,
    willChoose: (remedy) => `With the report you choose: ${remedy}.`,
    notOpenYet: (remedy) => `“${remedy}” is not open yet: it follows if repair or replacement comes to nothing.`,
    looked: 'Somebody at the shop looks at it before anything is decided.',
    nothingOpen: 'By law and terms nothing is open any more. You can send the report all the same, and you get an answer.',
    moneyBack: 'The money goes back the way you paid.',
    photos: 'Photos help, but are not needed.',
  },
  step: {
    remedyChosen: 'Choose a remedy',
    failed: 'Say that the remedy came to nothing',
    contested: 'Contest the answer',
    evidenceAdded: 'Add photos',
    dropped: 'Withdraw the report',
  },
};

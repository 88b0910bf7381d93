import type { CaseWords } from './case-words.ts';

/** Sentences for what does not happen with every order. */
export const caseWords: CaseWords = {
  codes: {
    title: 'Discount codes',
    until: 'A code is entered before the order is sent.',
    stackable: { no: 'An order takes one code.', yes: 'An order takes several codes.' },
    singleUse: 'A code can be used once.',
    minOrder: 'A code for an amount needs goods worth at least as much, delivery not counted.',
    notPromoted: 'Products on promotion take no code.',
    rest: {
      no: 'A code that does not cover all of the goods does not hold.',
      yes: 'What a code leaves to pay can be paid by other means.',
    },
    noChange: 'What is left of a code is not given back.',
  },
  identity: {
    ask: (whose) => `To prevent fraud we may ask for an identity document of ${whose}.`,
    whose: { buyer: 'the buyer', cardholder: 'the holder of the card' },
    orPhoneNumber: 'A telephone number may do instead.',
    within: (period) => `It is to reach us within ${period} of the request; one that is not valid can be followed by another until then.`,
    suspended: 'Until then the order waits.',
    missing: {
      terminated: 'If none comes in time, the contract ends and everything you paid comes back.',
      mayBeRefused: 'If none comes in time, we may decline the order; everything you paid then comes back.',
    },
    invalid: 'If the document is not valid, we may decline the order; everything you paid then comes back.',
  },
  refusal: {
    grounds: (grounds) => `Until the contract is concluded we may decline an order: ${grounds}.`,
    ground: {
      documentsMissing: 'if documents we asked for are missing',
      earlierBreach: 'after an earlier breach of contract',
      earlierNonCollection: 'if an earlier parcel was not collected',
      falseData: 'for false data',
      insufficientSolvency: 'for doubts about solvency',
      notConsumer: 'if the buyer is no consumer',
      obviousError: 'for an obvious error in the price',
      ongoingDispute: 'during a dispute about an earlier order',
      paymentNotAuthorised: 'if the payment is not authorised',
      remoteArea: 'for places the carrier does not reach',
      shippingLimits: 'for limits of shipping',
      suspectedFraud: 'if fraud is suspected',
      unavailable: 'if goods are not available',
    },
    anyReason: 'Until the contract is concluded we may decline an order.',
    explained: 'We tell you why.',
    bound: 'Once the contract is concluded, it binds us too.',
    terminable: (grounds) => `After that we can still end it: ${grounds}.`,
  },
  transfer: {
    counts: 'The day on which you order the transfer counts; if we do not know it, the day on which the money arrives.',
    lapses: 'If nothing comes in time, the order lapses.',
    late: 'If the money comes late, you choose: the order all the same, or all of it back free of charge.',
    short: 'If too little comes, you may pay the rest or have all of it back.',
    excess: 'What you paid too much comes back.',
  },
  actWithin: (country, months) => `By the law of this country you must act on a defect within ${months} months of delivery: ${country}.`,
  labelFree: 'But with our label, the return is at our cost from every country for which no price of the label stands below.',
  reportSoon: (what) => `Tell us of ${what} as soon as you can: it helps us to claim from the carrier.`,
  invoiceAlways: (ways) => `Every order comes with an invoice, ${ways}.`,
  invoiceWays: { email: 'by e-mail', paperWithGoods: 'on paper with the goods', post: 'by post' },
};

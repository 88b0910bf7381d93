import type { StatedWords } from './stated-words.ts';

export const statedWords: StatedWords = {
  heading: 'Good to know',
  version: (day) => `These terms have been in force since ${day}.`,
  market: {
    worldwide: 'We sell all over the world.',
    domesticUnionAndBeyond: 'We sell at home, in the European Union and beyond.',
    listedOnSite: 'We sell to the countries that our site lists.',
  },
  tolerance: (prevails) =>
    prevails === undefined
      ? 'Pictures and colours on the site are indicative.'
      : `Pictures and colours on the site are indicative: what counts is ${prevails}.`,
  prevails: { orderForm: 'the text of the order form', productSheet: 'the text of the product page' },
  links: 'For the pages of others that the site links to, these others answer.',
  priceError: {
    mayRefuse: 'We may decline an order at a price that is obviously wrong; whatever you paid then comes back.',
    rejectAndInviteAgain: 'We decline an order at a wrong price, and we invite you to order again at the right one.',
  },
  shippingShown: 'You see the cost of delivery before you send the order.',
  promotions: 'Promotions may end at any time; orders sent before keep them.',
  codes: (ways) => `Discount codes are given by ${ways}.`,
  codeWays: { newsletter: 'newsletter', events: 'at events' },
  codesLeaveOut: 'Some products take no discount code; the site says which.',
  codeMoney: 'What a discount code paid for does not come back in money.',
  addressTypes: (kinds) => `We deliver to ${kinds}.`,
  addressKinds: { home: 'homes', office: 'offices' },
  noDate: 'You cannot choose the day of delivery.',
  askCarrier: 'You can agree on the day of delivery with the carrier.',
  noAddressChange: 'Once you have sent the order, its delivery address cannot be changed.',
  title: 'The goods belong to us until they are paid for in full.',
  disruptions: 'Busy times and events beyond anybody’s control may delay dispatch; your rights are unchanged.',
  nothingDue: 'You owe nothing to the carrier at delivery.',
  lateReport: {
    noClaimAgainstCarrier: 'A damage reported later gives no claim against the carrier; your claims against us stay open.',
    noDisputeOnPackaging: 'The state of the outer packaging cannot be disputed later; your claims for the goods stay open.',
  },
  methodsByProduct: 'Where a product cannot be paid for by some means, this is said before the purchase begins.',
  needs: (method, things) => `${method} needs ${things}.`,
  things: {
    chrome: 'the Chrome browser',
    safari: 'the Safari browser',
    googleAccount: 'a Google account',
    icloudAccount: 'an iCloud account',
    savedCard: 'a saved card',
  },
  authentication: 'The provider of the payment may ask to confirm it; you need no account with us for that.',
  cardData: 'We do not see the data of your card: the provider of the payment handles them.',
  securityCode: 'You are asked for the security code of your card with every order.',
  transfer: (to) => `If you choose the service of ${to}, the data that the payment takes are passed on to it.`,
  offer: 'Your order is an offer that binds you until we answer; you can withdraw all the same.',
  noEditAfter: 'Once sent, an order cannot be changed; you can withdraw from it all the same.',
  stock: 'Products are available while stocks last.',
  storage: { database: 'We store the order in our database.', customerArea: 'We store the order in your customer area.' },
  keep: {
    orderNumber: 'Please keep the order number.',
    records: 'Please keep a record of the order and of whatever is sent.',
    confirmationMail: 'Please keep the confirmation e-mail.',
  },
  valueDate: 'A refund is credited with the value date of the payment.',
  voucher: 'Instead of money for a defective product you may choose a voucher.',
  account: 'You need no account to buy.',
};

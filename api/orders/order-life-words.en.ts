import type { OrderLifeWords } from './order-life-words.ts';

export const orderLifeWordsEn: OrderLifeWords = {
  next: {
    lapsed:
      'The order lapsed because the transfer did not arrive: you owe nothing. Should the money arrive later, you choose whether to have the order or all of the money back.',
    lateTransfer: (day) =>
      `Your transfer arrived after the order had lapsed. Choose between the order and the money: if you choose nothing, all of it comes back by ${day}.`,
    documentAwaited: (day) =>
      `Before we ship we need a document. Upload it here${day ? ` by ${day}` : ''}: until then the order is on hold.`,
    documentThere: 'Your document is here: we write to you once we have checked it.',
    partlyUnavailable: 'A part of the order cannot be had and is refunded. The rest comes to you at the price agreed.',
    shipped: 'The parcel is on its way.',
    uncollected: 'Nobody collected the parcel. You are refunded as the terms say, unless we agree on something else.',
    ended: 'The order has ended. What you paid comes back the way you paid it.',
    endedUnpaid: 'The order has ended and you owe nothing.',
    endedReleased: 'The order has ended. The reserved amount is released: nothing was charged.',
    late: 'The delivery is late: you can give it some more time and, once that is over too, end the contract. You can also withdraw.',
    extraTerm: (day) => `You gave it until ${day}. If the parcel does not come you can end the contract and get everything back.`,
  },
  choice: {
    reinstatement: 'I want the order',
    payTheRest: 'I pay the rest',
    refund: 'I want the money back',
    extraTerm: 'I give it more time',
    terminate: 'I end the contract',
  },
  ground: {
    anyReason: 'The seller does not accept the order.',
    documentsMissing: 'The document asked for did not arrive.',
    earlierBreach: 'An earlier commitment was not kept.',
    earlierNonCollection: 'An earlier order was not collected.',
    falseData: 'The details given turn out not to be true.',
    insufficientSolvency: 'The payment does not seem to be secured.',
    notConsumer: 'Only consumers can buy here.',
    obviousError: 'The price shown was an obvious mistake.',
    ongoingDispute: 'There is a dispute under way.',
    paymentNotAuthorised: 'The payment was not authorised.',
    remoteArea: 'The place of delivery cannot be reached.',
    shippingLimits: 'The shipment exceeds the limits of the carrier.',
    suspectedFraud: 'The order shows signs of fraud.',
    unavailable: 'The goods cannot be had.',
  },
  parcel: {
    underWay: (carrier, tracking, day) =>
      `Left on ${day}${carrier ? ` with ${carrier}` : ''}${tracking ? `, tracking number ${tracking}` : ''}.`,
    atPickupPoint: (day) => `Waiting for you at the pickup point since ${day}.`,
    delivered: (day) => `Delivered on ${day}.`,
    notCollected: 'It was not collected.',
    returned: 'It went back to the seller.',
    lost: 'It was lost.',
  },
};

import type { TextWords } from './text-words.ts';

const day = (count: number): string => (count === 1 ? '1 day' : `${count} days`);
const workingDay = (count: number): string => (count === 1 ? '1 working day' : `${count} working days`);

/** Sentences on delivery. */
export const deliveryWords: TextWords['delivery'] = {
  columns: ['Destination', 'Service', 'Cost', 'Free delivery', 'Time from shipment'],
  anyOther: 'All other countries',
  part: (countries, places) => `${countries}: ${places}`,
  postal: (prefixes) => `postal codes that begin with ${prefixes}`,
  level: { standard: 'Standard', express: 'Express' },
  whereAvailable: (service) => `${service} (where available)`,
  free: 'free',
  from: (amount) => `from ${amount} (included)`,
  over: (amount) => `over ${amount} (not included)`,
  never: 'never',
  transit: (min, max) => (min === max ? workingDay(max) : `${min} to ${workingDay(max)}`),
  noTime: 'not stated',
  basis: {
    gross: 'For free delivery, the value of the goods before discount codes counts.',
    net: 'For free delivery, the value of the goods after discount codes counts.',
  },
  freeBasis: (threshold, basis) => `${threshold}, ${basis === 'gross' ? 'before' : 'after'} discount codes`,
  feeIncludesTax: 'Delivery costs include taxes, as prices do. The total with delivery is shown before you order.',
  dispatch: (amount, unit, from) =>
    `We ship within ${unit === 'calendarDays' ? day(amount) : unit === 'workingDays' ? workingDay(amount) : `${amount === 1 ? '1 hour' : `${amount} hours`} (counted on working days only)`} ${from === 'order' ? 'of the order' : 'of the payment'}.`,
  dispatchFor: (sentence, methods) => `${sentence} This holds for payments by: ${methods}.`,
  latest: (days) => `We deliver at the latest within ${day(days)} of the conclusion of the contract.`,
  estimates: 'Times from shipment are estimates; the latest day is not.',
  late: 'If we do not deliver in time, you can give us an additional period that fits the circumstances; if that passes too, you can end the contract: we refund everything you paid without undue delay, and your right to damages stays. No additional period is needed if we refused to deliver, or if delivery on the day was essential.',
  notOn: (days) => `There is no delivery ${days}.`,
  days: { saturday: 'on Saturdays', sunday: 'on Sundays', holiday: 'on public holidays' },
  remote: (places) => `We do not deliver to: ${places}.`,
  duties: {
    merchant: 'Customs duties and import taxes outside the customs territory are paid by us: you owe the carrier nothing.',
    buyer: 'Outside the customs or tax territory, duties and import taxes are not included in the total and are paid by you.',
  },
  tracking: 'When the goods ship, you learn by e-mail how to follow the parcel.',
  partial: 'An order may come in several parcels, at no extra cost.',
  risk: 'The risk of loss of or damage to the goods passes to you only when you, or somebody you named other than the carrier, have them in hand.',
  campaigns: 'Delivery offers',
  fromDay: (from) => `from ${from}`,
  untilDay: (until) => `until ${until}`,
  between: (from, until) => `from ${from} to ${until}`,
  onWeekdays: (days) => `only on ${days}`,
  campaignFee: (amount) => `delivery at ${amount}`,
  campaignFree: (threshold) => `free delivery ${threshold}`,
  noWorse: 'An offer never makes delivery dearer.',
  uncollected: 'If nobody takes the parcel in',
  attempts: (min, max) =>
    max === 1
      ? 'The carrier tries once to deliver.'
      : min === max
        ? `The carrier tries ${max} times to deliver.`
        : min === 1
          ? `The carrier tries up to ${max} times to deliver.`
          : `The carrier tries ${min} to ${max} times to deliver.`,
  heldAtDepot: 'Instead of trying again it may hold the parcel at its depot until the date on its notice.',
  outcome: {
    terminated: 'If the parcel comes back to us because nobody took it in, the contract ends.',
    refunded: 'If the parcel comes back to us because nobody took it in, the order is refunded.',
  },
  refundWhole: 'We refund everything you paid.',
  refundLess: (costs) => `We refund what you paid less the documented costs of: ${costs}. Costs we cannot document are not deducted.`,
  costs: {
    outbound: 'sending',
    outboundFee: 'the delivery you paid',
    failedAttempt: 'failed attempts',
    returnLeg: "the parcel's way back",
    returnCustoms: 'customs on the way back',
    other: "the carrier's other charges",
  },
  refundNotice: (period) => `The refund comes within ${period} of our notice.`,
  redelivery: (mayBeRefused) => `To have the goods after all takes a new order${mayBeRefused ? ', which we may decline' : ''}.`,
  stillWithdraw:
    'Not taking the parcel in does not cost you the right of withdrawal: if you declare it, only the rules of withdrawal apply.',
  damage: 'Damage and missing goods on delivery',
  inspection: {
    recommended: 'On delivery, we recommend that you check the number of parcels and their packaging.',
    required: 'On delivery, we ask you to check the number of parcels and their packaging.',
  },
  onDefect: {
    refuse: 'If the packaging is damaged, you can refuse the parcel.',
    reserve: 'If the packaging is damaged, take it with a written reserve.',
    both: 'If the packaging is damaged, refuse the parcel or take it with a written reserve.',
  },
  report: (what, within) => `Tell us of ${what} within ${within}, so that we can claim from the carrier.`,
  reported: {
    hiddenDamage: 'damage that cannot be seen from outside',
    visibleDamage: 'visible damage',
    wrongItem: 'wrong goods',
    missingItem: 'missing goods',
  },
  reportLate: 'A late report costs you neither the legal guarantee nor the right of withdrawal.',
};

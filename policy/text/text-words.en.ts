import { caseWords } from './case-words.en.ts';
import { deliveryWords } from './delivery-words.en.ts';
import type { TextWords } from './text-words.ts';

const day = (count: number): string => (count === 1 ? '1 day' : `${count} days`);
const workingDay = (count: number): string => (count === 1 ? '1 working day' : `${count} working days`);
const orAtLatest = (latest: string | undefined): string => (latest === undefined ? '' : `, and in any case ${latest}`);
const since = (from: 'delivery' | 'purchase'): string => (from === 'delivery' ? 'from delivery' : 'from the purchase');
const month = (count: number): string => (count === 1 ? '1 month' : `${count} months`);
const year = (count: number): string => (count === 1 ? '1 year' : `${count} years`);

export const textWords: TextWords = {
  title: (shop) => `Terms for shoppers of ${shop}`,
  headings: {
    delivery: 'Delivery',
    payment: 'Payment',
    order: 'Order and contract',
    withdrawal: 'Right of withdrawal',
    returns: 'Other returns',
    guarantee: 'Guarantee',
    complaints: 'Complaints and disputes',
    seller: 'Who sells',
  },
  period: ({ days, kind }) => (kind === 'working' ? workingDay(days) : day(days)),
  says: (what, more) => `${what}: ${more}`,
  channels: {
    account: 'from your account',
    chat: 'by chat',
    email: 'by e-mail',
    page: 'on the site',
    paper: 'with a note in the parcel',
    phone: 'by telephone',
    post: 'by post',
    registeredLetter: 'by registered letter',
    webForm: 'with the contact form',
  },
  yearly: (from, until) => `every year from ${from} to ${until}`,
  delivery: deliveryWords,
  cases: caseWords,
  payment: {
    methods: 'How to pay',
    kinds: { card: 'Credit or debit card', bankTransfer: 'Bank transfer' },
    payLater: (name) => `${name} (pay later)`,
    charged: {
      order: 'charged with the order',
      afterVerification: 'charged after the payment details are verified',
      conclusion: 'charged when the contract is concluded',
      beforeShipment: 'charged before shipment',
      shipment: 'charged on shipment',
    },
    instalments: (days, last) => `further instalments ${days} ${last === 1 ? 'day' : 'days'} after the first`,
    authorised: 'authorised with the order',
    fromTotal: (amount) => `for orders from ${amount}`,
    upToTotal: (amount) => `for orders up to ${amount}`,
    onlyIn: (countries) => `only for deliveries to: ${countries}`,
    notIn: (countries) => `not for deliveries to: ${countries}`,
    minAge: (years) => `from the age of ${years}`,
    surcharge: (amount) => `Paying by this method costs ${amount} more.`,
    noSurcharge: 'No method of payment costs anything extra.',
    transfer: (within) =>
      `A bank transfer is to be ordered within ${within} of the order; if the last day is a Saturday, Sunday or public holiday, the first working day after it is in time. We remind you before.`,
    transferOpen: 'There is no fixed deadline for a bank transfer.',
    orderNumber: 'The order number goes into the reference.',
    unpaid: {
      terminated: 'If the payment fails, the contract ends.',
      mayRefuse: 'If the payment fails, we may decline the order.',
      notAccepted: 'If the payment fails, the order is not accepted.',
    },
    currency: (currency) => `Prices and costs are in ${currency}.`,
    tax: {
      everywhere: 'Prices include value added tax.',
      ifApplicable: 'Prices include value added tax where it is due; for other destinations they contain none.',
    },
    credit: 'Paying later is a form of credit, given by whoever offers the service: read their information before you order.',
  },
  order: {
    button: (label) => `You order with the button "${label}". Directly before it you see the goods, delivery costs, taxes and the total.`,
    correct: 'Until then you can correct everything by going back through the steps of the order.',
    concluded: {
      receipt: (latest) => `The contract is concluded when your order reaches us${orAtLatest(latest)}.`,
      payment: (latest) => `The contract is concluded with the payment${orAtLatest(latest)}.`,
      acceptance: (latest) => `Your order is an offer; the contract is concluded when we tell you that we accept it${orAtLatest(latest)}.`,
      shipmentMail: (latest) =>
        `Your order is an offer; the contract is concluded when we write to you that the goods have left${orAtLatest(latest)}.`,
    },
    events: {
      receipt: 'when the order reaches us',
      payment: 'with the payment',
      acceptance: 'with our acceptance',
      shipmentMail: 'with the e-mail that announces the shipment',
    },
    timeout: (within) => `If we do not answer within ${within}, the order is declined and the refund starts by itself.`,
    confirmation: 'You get an e-mail at once saying that the order has arrived, with a summary of its terms.',
    versions: 'The terms in force when an order is placed govern it for ever; they are kept with the order.',
    languages: (languages) => `The contract can be concluded in: ${languages}.`,
    buyers: {
      consumer: 'We sell to consumers.',
      professional: 'We sell to those who buy for their trade.',
      both: 'We sell to consumers and to those who buy for their trade.',
    },
    minAge: (years) => `To order one must be at least ${year(years)} old.`,
    consents: {
      age: (years) => `that you are at least ${year(years)} old`,
      terms: () => 'that you accept the terms of sale',
      privacyRead: () => 'that you have read the privacy notice',
    },
    declare: (what) => `Before the order we ask you to declare ${what}.`,
    guests: 'You can order without an account.',
    unavailable: {
      buyerMayTerminate: 'If goods are no longer available, we tell you and you can end the contract.',
      sellerCancels: 'If goods are no longer available, we tell you and take them out of the order.',
    },
    unavailableRefund: (aim, sooner, limit) =>
      `We refund what you paid for them without undue delay: our aim is ${aim} from the order${sooner === undefined ? '' : `, or ${sooner} if they end sooner`}${limit === undefined ? '' : `, and never later than ${limit}`}.`,
    refused: 'If we decline an order, we refund everything.',
    invoice: (later) =>
      later ? 'An invoice can be asked for with the order or later.' : 'An invoice can be asked for with the order only, not later.',
  },
  withdrawal: {
    professional: 'The right of withdrawal belongs to consumers: those who buy for their trade do not have it.',
    instructions: 'The instructions and the form below are those the law sets.',
    where: (place, label) => `at ${place}, with the function "${label}"`,
    longer: (period) => `Our terms give you ${period}: if they end later, that is the deadline.`,
    weekends: 'If the last day is a Saturday, Sunday or public holiday, the period ends on the first working day after it.',
    early: 'You can withdraw before delivery already, from the conclusion of the contract on.',
    sooner: (period, from) =>
      `We promise more: we refund within ${period} of ${from === 'notice' ? 'your statement' : 'the arrival of the goods'}, if that day comes first.`,
    sendLonger: (period) => `To send the goods back we leave you ${period} from your statement, if they end later.`,
    costs: 'Who pays for sending back',
    way: {
      merchantCollects: 'collected by us',
      merchantLabel: 'with our label',
      ownCourier: 'with a courier of your own choice',
    },
    pays: { merchant: 'paid by us', buyer: 'paid by you' },
    labelFee: (country, fee) => `from ${country}: ${fee}`,
    labelElsewhere: 'from any other country: paid by us',
    partial: {
      line: 'You can withdraw from a part of the order only.',
      product: 'You can withdraw from some of the products only, but not from parts or accessories of one.',
    },
    partialDelivery: {
      proportional: 'If you withdraw from a part, we refund the corresponding share of the delivery costs.',
      onceWhole: 'We refund the delivery costs once you have withdrawn from the whole order, be it in several steps.',
    },
    noConditions:
      'Missing original packaging, tags or seals do not take the right away: only an actual loss of value counts, and we have to prove it.',
    kept: { processing: 'the costs of handling', importDuties: 'import duties', localTaxes: 'local taxes' },
    keptOutside: (what) => `For deliveries outside the customs territory of the Union we keep from the refund ${what}, if we paid them.`,
    gift: 'A gift that came with the goods goes back with them; if you keep it, we may keep the value we declared for it.',
    exceptions: 'When there is no right of withdrawal',
    personalised: 'Goods made to measure or clearly personalised.',
    sealed:
      'Sealed goods that cannot be returned for reasons of hygiene or health, once the seal was broken after delivery; not what can be cleaned and sold again, as garments can.',
  },
  returns: {
    none: 'Beyond the right of withdrawal and the guarantee we offer no other returns.',
    offered: (within) =>
      within === undefined
        ? 'Beyond the right of withdrawal we accept voluntary returns; the site says for how long.'
        : `Beyond the right of withdrawal we accept voluntary returns within ${within} of delivery.`,
    besides: 'As long as the right of withdrawal lasts you can always use that: the conditions below are for voluntary returns only.',
    requires: 'The goods must be:',
    conditions: {
      accessories: 'with all accessories',
      complete: 'complete',
      disposableSeal: 'with the single-use seal intact',
      originalPackaging: 'in their original packaging',
      protections: 'with their protections',
      tags: 'with their tags',
      unaltered: 'unaltered',
      undamaged: 'undamaged',
      unused: 'unused',
      unwashed: 'unwashed',
      unworn: 'unworn',
    },
    ways: 'Costs of a return',
    processing: (period) => `A return is handled within ${period}.`,
    delivery: {
      back: 'If you return the whole order, we refund the delivery costs too.',
      stays: 'Delivery costs are not refunded.',
    },
    kept: (what) => `From the refund of a voluntary return we keep ${what}.`,
    exchange: 'We make no exchanges: return the product and order another.',
    personalisedOut: 'Personalised goods are left out.',
    someOut: 'Goods whose page says so are left out.',
  },
  guarantee: {
    legal: 'Legal guarantee of conformity',
    duration: (months) => `We answer for every lack of conformity that shows within ${months} months of delivery.`,
    presumption: (months) =>
      `A defect that shows within ${months} months of delivery is presumed to have been there: you need not prove it.`,
    noNotice: 'You do not lose the guarantee by not reporting a defect within a certain time.',
    remedies:
      'You choose between repair and replacement, if both are possible without disproportionate cost. If they do not happen within a reasonable time, fail, or the defect is serious, you can ask for a lower price or, unless the defect is minor, end the contract.',
    free: 'Remedies are free of charge, transport and examination included.',
    seller: 'The seller answers for it, also where the defect comes from the manufacturer.',
    evidence: 'Any document is enough to show the purchase.',
    report: (channels) => `You can report a defect ${channels}.`,
    professionals: 'For those who buy for their trade, the guarantee of the Civil Code applies.',
    fromPurchase: (months) => `Our terms promise ${months} months from the purchase: if they end later, that is the deadline.`,
    notice: 'Before the order we show the harmonised notice of the Union on the legal guarantee.',
    commercial: 'Commercial guarantees',
    promised: {
      seller: (months, from) => `In addition we give a commercial guarantee of ${month(months)} ${since(from)}.`,
      manufacturer: (months, from) => `In addition the manufacturer gives a commercial guarantee of ${month(months)} ${since(from)}.`,
    },
    notInstead: 'It comes on top of the legal guarantee and takes nothing from it.',
    noCommercial:
      'We give no commercial guarantee of our own. Where a manufacturer gives one, its conditions come with the product and take nothing from the legal guarantee.',
  },
  complaints: {
    write: (channels) => `You can complain ${channels}.`,
    answer: (period) => `We answer within ${period}.`,
    body: (body, contacts) => `To settle a dispute without a judge you can turn to: ${body}${contacts === '' ? '' : ` (${contacts})`}.`,
    after: (period) =>
      period === undefined
        ? 'A complaint to us must have failed first.'
        : `A complaint to us must come first: unanswered for ${period}, or with an answer that does not satisfy you.`,
    informs: 'If a complaint is not settled, we tell you which dispute resolution body you can turn to, and whether we take part.',
    courts: 'Courts and law',
    court: 'As a consumer you can sue us where you live, and we can sue you only there.',
    smallClaims: (amount) => `Between countries of the Union there is the European procedure for claims up to ${amount}.`,
    law: (country) => `The law of this country applies: ${country}. Mandatory rules of the country you live in stay in force.`,
  },
  seller: {
    nobody: (shop, site) => `${shop} (${site})`,
    roles: {
      seller: 'seller',
      principal: 'principal',
      siteOwner: 'owner of the site',
      siteOperator: 'operator of the site',
      manufacturer: 'manufacturer',
      supplier: 'supplier',
      guarantor: 'guarantor',
      returnAddressee: 'addressee of returns',
      dataController: 'data controller',
      dataProcessor: 'data processor',
    },
    vat: (number) => `VAT number ${number}`,
    taxCode: (number) => `tax code ${number}`,
    contacts: 'Contacts',
    email: (addresses) => `E-mail: ${addresses}`,
    phone: (number, hours) => `Telephone: ${number}${hours === undefined ? '' : ` (${hours})`}`,
    hours: (days, from, until) => `${days}, ${from} to ${until}`,
    webForm: 'Contact form on the site',
    chat: 'Chat on the site',
    site: (site) => `Site: ${site}`,
  },
};

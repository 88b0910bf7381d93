import type { Profile } from '../profile.ts';
import type { Threshold, ZoneService } from '../shipping/shipping-zone.ts';
import { dayOfYear } from '../text/policy-scribe.ts';
import type { DiffSay } from './diff-say.ts';
import { filled } from './diff-words.ts';
import { allowed, joined, period, told, words, yesNo, zonePlaces, type Saying } from './saying-shape.ts';

const freeFrom = ({ amount, operator, basis }: Threshold, { words, money }: DiffSay) =>
  filled(operator === 'atLeast' ? words.freeFrom : words.freeOver, money(amount)) +
  (basis === undefined ? '' : basis === 'gross' ? words.beforeCodes : words.afterCodes);

const fee = ({ amount, under }: ZoneService['fee'], { words, money }: DiffSay) =>
  money(amount) + (under === undefined ? '' : filled(words.onlyUnder, money(under)));

type Payment = Profile['payment'];
const surcharge = ({ upTo, rateBps, amount, methods }: NonNullable<Payment['surcharge']>, say: DiffSay) =>
  joined(
    upTo && say.value(upTo),
    rateBps !== undefined && say.rate(rateBps),
    amount !== undefined && say.money(amount),
    methods && `(${say.list(methods.map(say.method))})`,
  ) || say.words.none;

const returnCost = ({ bearer, ownCourier }: { bearer: string; ownCourier?: string }, say: DiffSay) =>
  joined(say.value(bearer), ownCourier && `${say.value('ownCourier')}: ${say.value(ownCourier)}`);

type Refund = Profile['refund'];
const deliveryBack = ({ whenAllReturned, whenSomeReturned }: NonNullable<Refund['delivery']>, say: DiffSay) =>
  joined(filled(say.value('wholeReturned'), say.value(whenAllReturned)), filled(say.value('partReturned'), say.value(whenSomeReturned)));
const diminished = ({ measure, minBps, maxBps }: NonNullable<Refund['diminishedValue']>, say: DiffSay) =>
  joined(say.value(measure), minBps !== undefined && `>= ${say.rate(minBps)}`, maxBps !== undefined && `<= ${say.rate(maxBps)}`);

const notice = ({ channels, contains, attaches, speed, within }: NonNullable<Profile['notice']['shipped']>, say: DiffSay) =>
  joined(
    words(channels, say),
    contains && filled(say.value('contains'), words(contains, say, 'fact')),
    attaches && filled(say.value('attaches'), words(attaches, say, 'fact')),
    speed && say.value(speed),
    within && period(within, say),
  );

const dispatch = ({ amount, unit, from }: NonNullable<Profile['shipping']['dispatchWithin']>, { count, value }: DiffSay) => {
  const kind = { workingDays: 'working', workingHours: 'workingHours', calendarDays: 'calendar' } as const;
  return `${count(kind[unit], amount)} ${value(from, 'from')}`;
};

const periodKeys = ['days', 'kind', 'from'] as const;

/** Every rule that has words of its own. A longer way stands for more than a shorter one. */
export const sayings: readonly Saying[] = [
  told({ at: 'name', subject: 'name', value: String }),
  told({ at: 'languages', subject: 'languages', value: (list, say) => say.list(list) }),
  told({ at: 'price.currency', subject: 'currency', value: String }),
  told({ at: 'buyer.minAge', subject: 'minAge', keys: ['years'], value: ({ years }, say) => say.count('years', years) }),
  told({ at: 'buyer.types', subject: 'buyerTypes', keys: ['allowed'], value: (rule, say) => words(rule.allowed, say) }),
  told({ at: 'buyer.resellers', subject: 'resellers', keys: ['forbidden'], value: ({ forbidden }, say) => allowed(!forbidden, say) }),
  told({ at: 'buyer.guestCheckout', subject: 'guestCheckout', keys: ['allowed'], value: (rule, say) => allowed(rule.allowed, say) }),
  told({ at: 'discount.codes.stackable', subject: 'codeStackable', keys: ['allowed'], value: (rule, say) => allowed(rule.allowed, say) }),
  told({
    at: 'discount.codes.onPromotedProducts',
    subject: 'codePromoted',
    keys: ['allowed'],
    value: (rule, say) => allowed(rule.allowed, say),
  }),
  told({ at: 'discount.codes.excludedProducts', subject: 'codeExcluded', keys: ['tags'], value: ({ tags }, say) => say.list(tags) }),
  told({ at: 'discount.codes.minOrder', subject: 'codeMinOrder', keys: ['atLeast'], value: ({ atLeast }, say) => say.value(atLeast) }),
  told({
    at: 'discount.codes.singleUse',
    subject: 'codeSingleUse',
    keys: ['required'],
    value: ({ required }, say) => allowed(!required, say),
  }),
  told({ at: 'discount.codes.change', subject: 'codeChange', keys: ['given'], value: ({ given }, say) => yesNo(given, say) }),
  told({ at: 'discount.codes.cash', subject: 'codeCash', keys: ['redeemable'], value: ({ redeemable }, say) => yesNo(redeemable, say) }),
  told({
    at: 'discount.codes.residualPayment',
    subject: 'codeResidual',
    keys: ['otherMethods'],
    value: ({ otherMethods }, say) => allowed(otherMethods, say),
  }),
  told({
    at: 'discount.codes.onOrderCancelled',
    subject: 'codeCancelled',
    keys: ['credited'],
    value: (rule, say) => say.value(rule.credited),
  }),
  told({ at: 'discount.codes.onWithdrawal', subject: 'codeWithdrawal', keys: ['refund'], value: ({ refund }, say) => say.value(refund) }),
  told({ at: 'shipping.home', subject: 'home', value: (code, say) => say.country(code) }),
  told({ at: 'shipping.services.*', subject: 'service', keys: ['level'], value: ({ level }, say) => say.value(level) }),
  told({ at: 'shipping.zones.*', subject: 'zone', keys: ['countries'], value: zonePlaces }),
  told({ at: 'shipping.zones.*.only.postalPrefixes', subject: 'zonePostal', value: (prefixes, say) => say.list(prefixes) }),
  told({ at: 'shipping.zones.*.services.*', subject: 'zoneService', keys: [], value: (_, say) => say.value('offered') }),
  told({ at: 'shipping.zones.*.services.*.fee', subject: 'fee', feel: 'goods', keys: ['amount', 'under'], value: fee }),
  told({
    at: 'shipping.zones.*.services.*.freeFrom',
    subject: 'freeFrom',
    whole: 'freeThreshold',
    feel: 'goods',
    keys: ['amount', 'operator', 'basis'],
    value: freeFrom,
  }),
  told({
    at: 'shipping.zones.*.services.*.transit',
    subject: 'transit',
    keys: ['minDays', 'maxDays'],
    value: ({ minDays, maxDays }, { words, count }) =>
      count('working', maxDays, minDays === maxDays ? String(minDays) : filled(words.range, String(minDays), String(maxDays))),
  }),
  told({
    at: 'shipping.campaigns.*',
    subject: 'campaign',
    keys: ['fee', 'freeFrom'],
    value: (offer, say) => joined(offer.fee !== undefined && say.money(offer.fee), offer.freeFrom && freeFrom(offer.freeFrom, say)),
  }),
  told({ at: 'shipping.duties', subject: 'duties', keys: ['paidBy'], value: ({ paidBy }, say) => say.value(paidBy) }),
  told({ at: 'shipping.dispatchWithin', subject: 'dispatch', keys: ['amount', 'unit', 'from'], value: dispatch }),
  told({ at: 'shipping.maxDays', subject: 'longestDelivery', keys: ['days'], value: period }),
  told({ at: 'tax.included', subject: 'taxIncluded', keys: ['where'], value: ({ where }, say) => say.value(where) }),
  told({ at: 'tax.rates.byCountry.*', subject: 'taxRate', value: (rate, say) => say.rate(rate) }),
  told({
    at: 'payment.methods.*',
    subject: 'method',
    keys: ['enabled'],
    value: ({ enabled }, say) => say.value(enabled === undefined ? 'asListed' : enabled ? 'offered' : 'notOffered'),
  }),
  told({ at: 'payment.methods.*.minTotal', subject: 'methodMinTotal', value: (amount, say) => say.money(amount) }),
  told({ at: 'payment.methods.*.maxTotal', subject: 'methodMaxTotal', value: (amount, say) => say.money(amount) }),
  told({ at: 'payment.methods.*.minAge', subject: 'methodMinAge', value: (years, say) => say.count('years', years) }),
  told({ at: 'payment.methods.*.countries', subject: 'methodCountries', value: (codes, say) => say.list(codes.map(say.country)) }),
  told({
    at: 'payment.methods.*.excludedCountries',
    subject: 'methodExcludedCountries',
    value: (codes, say) => say.list(codes.map(say.country)),
  }),
  told({ at: 'payment.methods.*.excludedTags', subject: 'methodExcludedTags', value: (tags, say) => say.list(tags) }),
  told({ at: 'payment.methods.*.charged', subject: 'methodCharged', keys: ['at'], value: ({ at }, say) => say.value(at) }),
  told({
    at: 'payment.methods.*.charged.thenAfterDays',
    subject: 'instalments',
    value: (list, say) => say.list(list.map((days) => say.count('calendar', days))),
  }),
  told({ at: 'payment.surcharge', subject: 'surcharge', keys: ['upTo', 'rateBps', 'amount', 'methods'], value: surcharge }),
  told({ at: 'payment.bankTransfer.within', subject: 'bankTransfer', keys: periodKeys, value: period }),
  told({
    at: 'payment.bankTransfer.reminderAfterDays',
    subject: 'bankTransferReminder',
    value: (days, say) => say.count('calendar', days),
  }),
  told({
    at: 'order.conclusion',
    subject: 'conclusion',
    keys: ['when', 'atLatest'],
    value: ({ when, atLatest }, say) => joined(say.value(when), atLatest && filled(say.value('atLatest'), say.value(atLatest))),
  }),
  told({ at: 'order.acceptanceTimeout', subject: 'acceptanceTimeout', keys: periodKeys, value: period }),
  told({ at: 'order.editAfterSubmit', subject: 'editAfterSubmit', keys: ['allowed'], value: (rule, say) => allowed(rule.allowed, say) }),
  told({
    at: 'order.cancelAfterSubmit',
    subject: 'cancelAfterSubmit',
    keys: ['allowed'],
    value: (rule, say) => allowed(rule.allowed, say),
  }),
  told({ at: 'delivery.damageReport.within', subject: 'damageReport', keys: periodKeys, value: period }),
  told({ at: 'delivery.uncollected.refundWithin', subject: 'uncollectedRefund', keys: periodKeys, value: period }),
  told({ at: 'withdrawal.period', subject: 'withdrawalPeriod', feel: 'withdrawal', keys: periodKeys, value: period }),
  told({
    at: 'withdrawal.exclusions',
    subject: 'withdrawalExclusions',
    feel: 'exclusions',
    keys: ['grounds'],
    value: ({ grounds }, say) => words(grounds, say),
  }),
  told({ at: 'withdrawal.withholdRefund', subject: 'withholdRefund', keys: ['until'], value: ({ until }, say) => say.value(until) }),
  told({ at: 'return.sendWithin', subject: 'sendWithin', keys: periodKeys, value: period }),
  told({ at: 'return.ways', subject: 'returnWays', keys: ['offered'], value: ({ offered }, say) => words(offered, say) }),
  told({ at: 'return.cost', subject: 'returnCost', keys: ['bearer', 'ownCourier'], value: returnCost }),
  told({ at: 'return.label.feeByCountry.*', subject: 'returnLabel', value: (amount, say) => say.money(amount) }),
  told({ at: 'return.unmetCondition', subject: 'unmetCondition', keys: ['outcome'], value: ({ outcome }, say) => say.value(outcome) }),
  told({
    at: 'return.voluntary.offered',
    subject: 'voluntaryReturn',
    keys: ['offered'],
    value: ({ offered }, say) => say.value(offered ? 'offered' : 'notOffered'),
  }),
  told({ at: 'return.voluntary.within', subject: 'voluntaryWithin', keys: periodKeys, value: period }),
  told({ at: 'return.voluntary.cost', subject: 'voluntaryCost', keys: ['bearer', 'ownCourier'], value: returnCost }),
  told({ at: 'refund.within', subject: 'refundWithin', feel: 'refund', keys: periodKeys, value: period }),
  told({ at: 'refund.delivery', subject: 'deliveryBack', keys: ['whenAllReturned', 'whenSomeReturned'], value: deliveryBack }),
  told({ at: 'refund.means', subject: 'refundMeans', keys: ['same'], value: ({ same }, say) => yesNo(same, say) }),
  told({ at: 'refund.deductions', subject: 'deductions', keys: ['kinds'], value: ({ kinds }, say) => words(kinds, say) }),
  told({ at: 'refund.diminishedValue', subject: 'diminishedValue', keys: ['measure', 'minBps', 'maxBps'], value: diminished }),
  told({ at: 'guarantee.duration', subject: 'guarantee', feel: 'guarantee', keys: ['months', 'from'], value: period }),
  told({ at: 'guarantee.notifyWithin', subject: 'guaranteeNotice', keys: ['months', 'from'], value: period }),
  told({ at: 'guarantee.presumption', subject: 'presumption', keys: ['months'], value: period }),
  told({ at: 'calendar.country', subject: 'holidayCountry', value: (code, say) => say.country(code) }),
  told({ at: 'calendar.timeZone', subject: 'timeZone', value: String }),
  told({
    at: 'calendar.localHolidays.*',
    subject: 'localHoliday',
    keys: ['monthDay'],
    value: ({ monthDay }, say) => dayOfYear(say, monthDay),
  }),
  told({ at: 'terms.complaint', subject: 'complaint', keys: ['channels'], value: ({ channels }, say) => words(channels, say) }),
  told({ at: 'terms.complaint.answerWithin', subject: 'complaintAnswer', keys: periodKeys, value: period }),
  told({ at: 'payment.fraud.idDeadline', subject: 'idDeadline', keys: periodKeys, value: period }),
  told({
    at: 'delivery.uncollected.deductions',
    subject: 'uncollectedCosts',
    keys: ['costs'],
    value: ({ costs }, say) => words(costs, say),
  }),
  told({
    at: 'order.submitLabel',
    subject: 'submitLabel',
    keys: ['words', 'quoted'],
    value: ({ words: label, quoted }, say) => joined(`"${label}"`, quoted === false && say.value('describedOnly')),
  }),
  told({
    at: 'shipping.dispatchWithin.for',
    subject: 'dispatchFor',
    value: (methods, say) => say.list(methods.map(say.method)),
  }),
  told({ at: 'order.unavailable.all.refundWithin', subject: 'unavailableRefund', keys: periodKeys, value: period }),
  told({ at: 'order.unavailable.some.refundWithin', subject: 'partRefund', keys: periodKeys, value: period }),
  told({
    at: 'return.gifts',
    subject: 'gifts',
    keys: ['mustReturn'],
    value: (rule, say) => say.value(rule.mustReturn ? 'mustReturn' : 'mayStay'),
  }),
  told({
    at: 'acknowledged.*',
    subject: 'acknowledged',
    keys: ['reason', 'by', 'on'],
    value: ({ reason, by, on }, say) => `${reason} (${by}, ${say.date(on)})`,
  }),
  told({ at: 'notice.*', subject: 'notice', keys: ['channels', 'contains', 'attaches', 'speed', 'within'], value: notice }),
];

import { guestMayOrder } from '../buyer/guest-may-order.ts';
import type { WordsLanguage } from '../reason/words.ts';
import { methodName } from './method-name.ts';
import { offeredMethods } from './offered-methods.ts';
import { heading, list } from './policy-blocks.ts';
import type { PolicyBlock } from './policy-document.ts';
import { inARow, type PolicyScribe } from './policy-scribe.ts';
import type { StatedWords } from './stated-words.ts';
import { statedWords as de } from './stated-words.de.ts';
import { statedWords as en } from './stated-words.en.ts';
import { statedWords as es } from './stated-words.es.ts';
import { statedWords as fr } from './stated-words.fr.ts';
import { statedWords as it } from './stated-words.it.ts';

const words: Readonly<Record<WordsLanguage, StatedWords>> = { it, en, de, fr, es };

type Said = string | false | undefined;
type Telling = (scribe: PolicyScribe, say: StatedWords) => readonly Said[];

/** What the terms say and no decision depends on: told to shoppers as it stands, and left out where it would take something from them. */
export function statedTerms(scribe: PolicyScribe): readonly PolicyBlock[] {
  const say = words[scribe.language];
  const items = list(...[ofTerms, ofPrices, ofCodes, ofDelivery, ofPayment, ofOrders, ofRefunds].flatMap((tell) => tell(scribe, say)));
  return items.length === 0 ? [] : [heading(say.heading), ...items];
}

const ofTerms: Telling = ({ profile, date }, say) => {
  const { terms, account, buyer } = profile;
  return [
    terms.version && say.version(date(terms.version.effectiveFrom)),
    terms.market && say.market[terms.market.countries],
    terms.contentTolerance && say.tolerance(terms.contentTolerance.prevails && say.prevails[terms.contentTolerance.prevails]),
    terms.thirdPartyLinks?.liable === false && say.links,
    account.offered?.optional === true && guestMayOrder(profile).value && buyer.guestCheckout?.allowed !== true && say.account,
  ];
};

const ofPrices: Telling = ({ profile: { price, discount } }, say) => [
  price.errorPolicy && say.priceError[price.errorPolicy.action],
  price.shippingShown !== undefined && say.shippingShown,
  discount.promotions?.canEndAnytime === true && say.promotions,
];

const ofCodes: Telling = ({ profile: { discount }, language }, say) => {
  const { channels, excludedProducts, onWithdrawal } = discount.codes ?? {};
  const ways = channels?.by.map((way) => say.codeWays[way]);
  return [
    ways && say.codes(inARow(language, ways)),
    (excludedProducts?.tags.length ?? 0) > 0 && say.codesLeaveOut,
    onWithdrawal?.refund === 'moneySpent' && say.codeMoney,
  ];
};

const ofDelivery: Telling = ({ profile: { shipping, buyer, delivery }, language }, say) => {
  const kinds = buyer.addressTypes?.allowed.map((kind) => say.addressKinds[kind]);
  return [
    kinds && say.addressTypes(inARow(language, kinds)),
    shipping.chooseDate?.allowed === false && say.noDate,
    shipping.chooseDate?.askCarrier === true && say.askCarrier,
    shipping.addressChangeAfterOrder?.allowed === false && say.noAddressChange,
    shipping.titleRetention && say.title,
    shipping.disruptions?.mayShiftTimes === true && say.disruptions,
    delivery.dueToCarrier?.what === 'nothing' && shipping.duties?.paidBy !== 'merchant' && say.nothingDue,
    delivery.damageReport?.ifLate && say.lateReport[delivery.damageReport.ifLate],
  ];
};

const ofPayment: Telling = ({ profile, language, words: own }, say) => [
  profile.payment.exclusionsByProduct && say.methodsByProduct,
  ...offeredMethods(profile).flatMap((method) => [
    method.needs &&
      say.needs(
        methodName(method, own),
        inARow(
          language,
          method.needs.map((need) => say.things[need]),
        ),
      ),
    method.dataTransfer && say.transfer(method.dataTransfer.to),
  ]),
  profile.payment.sca?.mayBeRequired === true && say.authentication,
  profile.payment.cardDataNotSeen?.stated === true && say.cardData,
  profile.payment.cvvEachOrder?.required === true && say.securityCode,
];

const ofOrders: Telling = ({ profile: { order } }, say) => [
  order.offer?.binding === true && say.offer,
  order.editAfterSubmit?.allowed === false && say.noEditAfter,
  order.stock?.limited === true && say.stock,
  order.storage?.merchant && say.storage[order.storage.merchant],
  order.storage?.buyerKeeps && say.keep[order.storage.buyerKeeps],
];

const ofRefunds: Telling = ({ profile: { refund } }, say) => [
  refund.valueDate?.sameAsDebit === true && say.valueDate,
  refund.voucher?.choice === 'buyer' && say.voucher,
];

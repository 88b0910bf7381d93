import { guestMayOrder } from '../buyer/guest-may-order.ts';
import type { Period } from '../calendar/deadline.ts';
import { consentsDue } from '../order/consents-due.ts';
import { invoiceAsked } from '../order/invoice-asked.ts';
import { withdrawalRefundDays } from '../law/eu-withdrawal-refund.ts';
import { orderButtonLabel } from '../law/order-button-label.ts';
import { localeFormat } from '../reason/locale-format.ts';
import { identityRequest } from './identity-request.ts';
import { orderRefusals } from './order-refusals.ts';
import { canOutlast } from './can-outlast.ts';
import { list, paragraph } from './policy-blocks.ts';
import type { PolicySection } from './policy-document.ts';
import { inARow, type PolicyScribe } from './policy-scribe.ts';

/** Who can order, how the contract comes about, and what happens when goods are not there. */
export function orderSection(scribe: PolicyScribe): PolicySection {
  const { profile, words, language } = scribe;
  const { order } = words;
  const { conclusion, acceptanceTimeout } = profile.order;
  const latest = conclusion.atLatest && order.events[conclusion.atLatest];
  const { minAge, types, guestCheckout, resellers } = profile.buyer;
  const allowed = types?.allowed ?? ['consumer', 'professional'];
  const consents = consentsDue(profile).value.map((consent) => order.consents[consent](minAge?.years ?? 0));
  return {
    id: 'order',
    heading: words.headings.order,
    blocks: [
      ...list(
        order.button(orderButtonLabel(language)),
        order.correct,
        consents.length > 0 && order.declare(inARow(language, consents)),
        order.concluded[conclusion.when](latest),
        acceptanceTimeout && order.timeout(words.period(acceptanceTimeout)),
        order.refused,
        order.confirmation,
        order.versions,
      ),
      ...paragraph(
        order.buyers[allowed.length > 1 ? 'both' : allowed[0]!],
        minAge && order.minAge(minAge.years),
        resellers?.forbidden === true && words.cases.noResale,
        guestMayOrder(profile).value ? guestCheckout?.allowed === true && order.guests : words.cases.accountNeeded,
        order.languages(languagesInWords(scribe)),
      ),
      ...orderRefusals(scribe),
      ...paragraph(...unavailability(scribe)),
      ...identityRequest(scribe),
      ...paragraph(invoice(scribe)),
    ],
  };
}

/** Money for what never comes: the days aimed at, and the terms' own limit. @source `order.unavailable`; matrix Q25 */
function unavailability({ profile, words }: PolicyScribe): readonly (string | undefined)[] {
  const { all, some } = profile.order.unavailable ?? {};
  const promised = some?.refundWithin ?? all?.refundWithin;
  const { outcome } = all ?? some ?? { outcome: 'buyerMayTerminate' };
  return [words.order.unavailable[outcome], words.order.unavailableRefund(...refundAim(words.period, promised))];
}

/** What is aimed at, what goes before it where it ends sooner, and the limit where it is another. */
function refundAim(inWords: (period: Period) => string, promised: Period | undefined): [string, string | undefined, string | undefined] {
  const lawful = withdrawalRefundDays.value;
  const aim = inWords({ days: lawful, kind: 'calendar' });
  if (promised === undefined) return [aim, undefined, undefined];
  const limit = inWords(promised);
  const endsSooner = promised.kind === 'calendar' ? promised.days <= lawful : !canOutlast(promised.days, lawful);
  if (endsSooner) return [limit, undefined, undefined];
  return [aim, promised.kind === 'working' && promised.days < lawful ? limit : undefined, limit];
}

/** The invoice that comes by itself, or when one can be asked for. */
function invoice({ profile, words, language }: PolicyScribe): string {
  const { byDefault } = profile.order.invoice ?? {};
  if (byDefault?.document !== 'invoice') return words.order.invoice(invoiceAsked(profile, false).value.invoice === 'issued');
  const ways = byDefault.by.map((way) => words.cases.invoiceWays[way]);
  return words.cases.invoiceAlways(localeFormat(language).list(ways));
}

function languagesInWords({ profile, language }: PolicyScribe): string {
  return inARow(language, profile.languages.map(localeFormat(language).language));
}

import { consentsDue } from '../order/consents-due.ts';
import { invoiceAsked } from '../order/invoice-asked.ts';
import { withdrawalRefundDays } from '../law/eu-consumer-rights.ts';
import { orderButtonLabel } from '../law/order-button-label.ts';
import { localeFormat } from '../reason/locale-format.ts';
import { list, paragraph } from './policy-blocks.ts';
import type { PolicySection } from './policy-document.ts';
import { inARow, type PolicyScribe } from './policy-scribe.ts';

/** Who can order, how the contract comes about, and what happens when goods are not there. */
export function orderSection(scribe: PolicyScribe): PolicySection {
  const { profile, words, language } = scribe;
  const { order } = words;
  const { conclusion, acceptanceTimeout } = profile.order;
  const latest = conclusion.atLatest && order.events[conclusion.atLatest];
  const { minAge, types, guestCheckout } = profile.buyer;
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
        guestCheckout?.allowed === true && order.guests,
        order.languages(languagesInWords(scribe)),
      ),
      ...paragraph(...unavailability(scribe)),
      ...paragraph(order.invoice(invoiceAsked(profile, false).value.invoice === 'issued')),
    ],
  };
}

/** Money for what never comes: the days aimed at, and the terms' own limit. @source `order.unavailable`; matrix Q25 */
function unavailability({ profile, words }: PolicyScribe): readonly (string | undefined)[] {
  const rule = profile.order.unavailable?.all ?? profile.order.unavailable?.some;
  const promised = (profile.order.unavailable?.some ?? profile.order.unavailable?.all)?.refundWithin;
  const lawful = withdrawalRefundDays.value;
  const sooner = promised?.kind === 'calendar' && promised.days <= lawful;
  const days = sooner ? promised.days : lawful;
  const limit = promised === undefined || sooner ? undefined : words.period(promised);
  return [words.order.unavailable[rule?.outcome ?? 'buyerMayTerminate'], words.order.unavailableRefund(days, limit)];
}

function languagesInWords({ profile, language }: PolicyScribe): string {
  return inARow(language, profile.languages.map(localeFormat(language).language));
}

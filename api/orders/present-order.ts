import type { Profile } from '../../policy/index.ts';
import type { ClaimWire } from '../claims/claims.wire.ts';
import type { AwaitedTransfer } from '../bank/awaited-transfer.ts';
import { groupedIban } from '../bank/iban.ts';
import { qrPath } from '../bank/qr-code.ts';
import { lineNotes, taxText } from '../carts/present-cart.ts';
import { deliveryFeeOf } from '../carts/delivery-fee-of.ts';
import { serviceLabel } from '../carts/service-label.ts';
import type { DeadlineWire } from '../deadlines/deadlines.wire.ts';
import { amountOf } from '../http/format-amount.ts';
import { dayOf, instantOf } from '../http/format-moment.ts';
import type { Language } from '../http/language.ts';
import { reasonsOf, wordsFormat } from '../http/words-format.ts';
import { presentParcel } from '../parcels/present-parcel.ts';
import { methodLabel } from '../payments/method-label.ts';
import { presentReturns } from '../returns/present-returns.ts';
import type { ReturnRecord } from '../returns/return-record.ts';
import { endedUnsent, piecesOf, unitsLeft } from '../returns/units-left.ts';
import type { MerchantLinks } from '../shops/merchant-links.ts';
import { lineRights } from '../withdrawals/line-rights.ts';
import { withContract } from '../withdrawals/page-path.ts';
import type { OrderStatementWire } from '../withdrawals/withdrawals.wire.ts';
import { deliveryWindow, nextSteps } from './next-steps.ts';
import { emptyDossier, type OrderDossier } from './order-dossier.ts';
import type { OrderRecord } from './order-record.ts';
import { orderWords } from './order-words.ts';
import type { OrderWire } from './orders.wire.ts';
import { presentChoices } from './present-choices.ts';
import { presentDuties } from './present-duties.ts';
import { presentHistory } from './present-history.ts';

export interface OrderView {
  /** The version the order was placed under. */
  readonly profile: Profile;
  readonly links: MerchantLinks;
  readonly language: Language;
  /** Absent: nothing has followed it yet. */
  readonly dossier?: OrderDossier;
  /** The clocks that run over it; absent: none is told of. */
  readonly deadlines?: readonly DeadlineWire[];
  /** Statements of withdrawal about it; absent: none. */
  readonly statements?: readonly OrderStatementWire[];
  /** What was reported about it; absent: nothing. */
  readonly claims?: readonly ClaimWire[];
  /** Address of a return's slip; absent: none is given. */
  readonly slipOf?: (record: ReturnRecord) => string;
  /** ISO 8601 instant at which it is read; absent: that of its last event. */
  readonly now?: string;
  /** Whether the reader is the merchant, who also sees who did what. */
  readonly forMerchant?: boolean;
  /** The transfer it waits for; absent: all of it is still to come, and no code is drawn. */
  readonly transfer?: AwaitedTransfer | null;
  /** The order's token, where the reader is its bearer: links then lead on without asking for it again. */
  readonly token?: string;
}

/** An order as the wire tells it: what was agreed, in words, and what comes next. */
export function presentOrder(order: OrderRecord, view: OrderView): OrderWire {
  const { profile, links, language, token, dossier = emptyDossier, now = order.events.at(-1)!.at, slipOf } = view;
  const { quote, agreed, currency } = order;
  const { timeZone } = profile.calendar;
  const words = orderWords(language);
  const amount = (minor: number) => amountOf(minor, currency, language);
  const left = endedUnsent(order) ? [] : unitsLeft(order, dossier.returns);
  const rights = lineRights(order, { profile, parcels: dossier.parcels, left, language, now });
  const lineOf = new Map(agreed.lines.map((line) => [line.id, line]));
  return {
    id: order.id,
    number: order.number,
    state: order.state,
    stateText: words.state[order.state],
    placedAt: instantOf(order.placedAt, language, timeZone),
    language: order.language,
    currency,
    email: order.email,
    lines: quote.lines.map((line) => {
      const { sku, title, options, personalisation, image } = lineOf.get(line.id)!;
      return {
        id: line.id,
        sku,
        title,
        options,
        personalisation,
        image,
        quantity: line.quantity,
        left: piecesOf(line.id, left),
        unit: amount(line.unit.value),
        gross: amount(line.gross),
        discount: amount(line.discount),
        net: amount(line.net),
        notes: lineNotes(line, language),
        withdrawal: rights.get(line.id)!,
      };
    }),
    goods: amount(quote.goods),
    discount: amount(quote.discount),
    delivery: {
      service: quote.delivery.chosen ?? '',
      label: serviceLabel(profile, quote.delivery.chosen ?? '', language),
      fee: deliveryFeeOf(quote.delivery.fee.value, currency, language),
      when: deliveryWindow(order, language),
      because: reasonsOf(quote.delivery.fee.because, language, wordsFormat(profile, language)),
    },
    taxText: taxText(quote, language),
    total: amount(order.total),
    shippingAddress: agreed.shippingAddress,
    billingAddress: agreed.billingAddress,
    payment: {
      method: order.method,
      label: order.method === null ? words.nothingToPay : methodLabel(order.method, language),
      state: order.paymentState,
      stateText: words.payment[order.paymentState],
      instructions: instructions(order, language, view.transfer),
    },
    next: nextSteps(order, { profile, dossier, language, now, missing: view.transfer?.missing }),
    parcels: dossier.parcels.map((parcel) => presentParcel(parcel, { language, timeZone })),
    deadlines: [...(view.deadlines ?? [])],
    statements: [...(view.statements ?? [])],
    claims: [...(view.claims ?? [])],
    ...presentReturns(order, { profile, dossier, language, slipOf }),
    ...presentChoices(order, { profile, dossier, language, now }),
    ...(view.forMerchant && { duties: presentDuties(order, { profile, dossier, language, now }) }),
    history: presentHistory(order, view),
    links: {
      withdrawal: links.withdrawal ? withContract(links.withdrawal, order.number) : null,
      returns: orderLink(links.returns, order, token),
    },
  };
}

/** A page of the merchant's with the key to the order in its fragment, which reaches no server and no referrer. */
export function orderLink(page: string | undefined, order: Pick<OrderRecord, 'id'>, token: string | undefined): string | null {
  if (!page) return null;
  return token ? `${page.split('#')[0]}#cassa-order=${order.id}.${token}` : page;
}

function instructions(
  order: OrderRecord,
  language: Language,
  transfer: AwaitedTransfer | null | undefined,
): OrderWire['payment']['instructions'] {
  if (order.state !== 'awaitingPayment' || !order.paymentDue) return null;
  const { holder, iban, deadline } = order.paymentDue;
  return {
    holder,
    iban: groupedIban(iban),
    reference: order.number,
    amount: amountOf(transfer?.missing ?? order.total, order.currency, language),
    dueBy: deadline && dayOf(deadline.dueDate, language),
    code: transfer?.modules ? { size: transfer.modules.length, path: qrPath(transfer.modules) } : null,
  };
}

import type { Deps } from '../deps.ts';
import type { Db } from '../db/connect-database.ts';
import { amountOf } from '../http/format-amount.ts';
import { dayOf } from '../http/format-moment.ts';
import type { Language } from '../http/language.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import { findOrders } from '../orders/orders.store.ts';
import { orderWords } from '../orders/order-words.ts';
import { findQuotedOrders, type KeptEntry } from './bank.store.ts';
import type { BankEntryWire, ImportedStatementWire } from './bank.wire.ts';
import { bankWords } from './bank-words.ts';
import { entryChoices } from './entry-choices.ts';
import { openEntry } from './entry-particulars.ts';
import { groupedIban } from './iban.ts';
import type { ImportedEntry } from './imported-entry.ts';
import type { QuotedOrder } from './match-credit.ts';

/** Movements as the merchant reads them, with what can be made of each. */
export async function presentEntries(
  db: Db,
  deps: Pick<Deps, 'env'>,
  merchantId: string,
  kept: readonly KeptEntry[],
  language: Language,
): Promise<BankEntryWire[]> {
  const ids = [...new Set(kept.flatMap(({ orderId }) => orderId ?? []))];
  const orders = new Map((await findOrders(db, merchantId, ids)).map((order) => [order.id, order]));
  const numbers = [...orders.values()].map(({ number }) => number);
  const quoted = new Map((await findQuotedOrders(db, merchantId, numbers)).map((each) => [each.orderId, each]));
  return kept.map((entry) => {
    const order = entry.orderId === null ? undefined : orders.get(entry.orderId);
    return presentEntry(deps, entry, language, order && { order, quoted: quoted.get(order.id)! });
  });
}

function presentEntry(
  deps: Pick<Deps, 'env'>,
  kept: KeptEntry,
  language: Language,
  named: { readonly order: OrderRecord; readonly quoted: QuotedOrder } | undefined,
): BankEntryWire {
  const entry = openEntry(deps.env, kept);
  const words = bankWords(language);
  const choices = entryChoices(entry, named && { quoted: named.quoted, state: named.order.state });
  return {
    id: entry.id,
    state: entry.state,
    direction: entry.direction,
    amount: amountOf(entry.amount, entry.currency, language),
    bookedOn: dayOf(entry.bookedOn, language),
    orderedBy: dayOf(entry.orderedBy, language),
    reference: entry.reference,
    payer: { name: entry.name, iban: entry.iban && groupedIban(entry.iban), bic: entry.bic },
    text: entry.text,
    why: entry.why && { code: entry.why, text: words.why[entry.why] },
    order: named ? presentNamed(named.order, named.quoted, language) : null,
    choices: choices.map((as) => ({ as, label: words.choice[as] })),
    refundId: entry.refundId,
  };
}

function presentNamed({ id, number, state, total, currency }: OrderRecord, { transfer }: QuotedOrder, language: Language) {
  return {
    id,
    number,
    stateText: orderWords(language).state[state],
    total: amountOf(total, currency, language),
    missing: transfer && !transfer.settled ? amountOf(transfer.missing, currency, language) : null,
  };
}

/** What became of a file, with sums of what came in. @param currency of the account: what is in another is listed, and in no sum */
export function presentImport(entries: readonly ImportedEntry[], currency: string, language: Language): ImportedStatementWire {
  const words = bankWords(language);
  const sumOf = (...outcomes: readonly ImportedEntry['outcome'][]) => {
    const counted = entries.filter(
      ({ entry, outcome }) =>
        entry.direction === 'credit' && entry.currency === currency && (outcomes.length === 0 || outcomes.includes(outcome)),
    );
    return amountOf(
      counted.reduce((sum, { entry }) => sum + entry.amount, 0),
      currency,
      language,
    );
  };
  const debits = entries.filter(({ entry }) => entry.direction === 'debit');
  return {
    credits: sumOf(),
    matched: sumOf('matched'),
    open: sumOf('open'),
    known: sumOf('known'),
    refused: sumOf('refused'),
    refundsPaid: debits.filter(({ outcome }) => outcome === 'matched').length,
    openDebits: debits.filter(({ outcome }) => outcome === 'open').length,
    otherDebits: debits.filter(({ outcome }) => outcome === 'others').length,
    entries: entries.flatMap(({ entry, outcome, why, id, order }) =>
      outcome === 'others'
        ? []
        : [
            {
              id,
              direction: entry.direction,
              outcome,
              bookedOn: entry.bookedOn === '' ? null : dayOf(entry.bookedOn, language),
              amount: entry.amount === 0 ? null : amountOf(entry.amount, entry.currency || currency, language),
              reference: entry.reference,
              order,
              why: why && { code: why, text: words.why[why] },
            },
          ],
    ),
  };
}

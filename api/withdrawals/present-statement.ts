import { withdrawalStatement, type Reason } from '../../policy/index.ts';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { dayOf, formatSecond, instantOf } from '../http/format-moment.ts';
import type { Language } from '../http/language.ts';
import { reasonsOf, wordsFormat } from '../http/words-format.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import { getOrder } from '../orders/orders.store.ts';
import { listParcels } from '../parcels/parcels.store.ts';
import { lineTags } from '../returns/line-tags.ts';
import type { Shop } from '../shops/shop-cache.ts';
import { judgeStatement, knownWithdrawalPeriod } from './judge-statement.ts';
import { receiptText, receiptUrl, type ReceiptShop } from './present-receipt.ts';
import { listReadings } from './readings.store.ts';
import { statementFacts } from './statement-facts.ts';
import { needsSomebody, type WithdrawalReading } from './withdrawal-reading.ts';
import type { WithdrawalRecord } from './withdrawal-record.ts';
import { getMerchantStatement, type MerchantStatement } from './withdrawals.store.ts';
import type {
  MerchantWithdrawalWire,
  OrderStatementWire,
  WithdrawalDetailWire,
  WithdrawalPeriodWire,
  WithdrawalReadingWire,
} from './withdrawals.wire.ts';

/** A statement as the merchant sees it, in the merchant's language; the receipt's text stays in the consumer's. */
export function presentStatement({ record, reading, acknowledgement }: MerchantStatement, shop: Shop): MerchantWithdrawalWire {
  const { timeZone } = shop.profile.calendar;
  const { id, seq, channel, name, contract, email, scope, hash, submittedAt, recordedAt, units } = record;
  const at = acknowledgement?.bouncedAt ?? acknowledgement?.sentAt ?? null;
  return {
    id,
    seq,
    channel,
    receivedAt: { iso: submittedAt, text: formatSecond(submittedAt, shop.language, timeZone) },
    recordedAt: instantOf(recordedAt, shop.language, timeZone),
    name,
    contract,
    email,
    scope,
    units: units && [...units],
    fingerprint: hash,
    text: receiptText(record, { name: shop.name, timeZone }),
    reading: reading && presentReading(reading, shop),
    task: needsSomebody(reading),
    acknowledgement: {
      state: !acknowledgement ? 'none' : acknowledgement.bouncedAt ? 'bounced' : acknowledgement.sentAt ? 'sent' : 'owed',
      at: at === null ? null : instantOf(at, shop.language, timeZone),
      failure: acknowledgement?.failure ?? null,
    },
  };
}

/** The same with every reading, and how the books and the law judge it as things stand. */
export async function presentStatementInFull(deps: Deps, db: Db, shop: Shop, id: string): Promise<WithdrawalDetailWire> {
  const statement = await getMerchantStatement(db, shop.id, id);
  const { record, reading } = statement;
  const readings = await listReadings(db, shop.id, id);
  const { because, lines } = await judged(deps, db, shop, record, reading);
  const format = wordsFormat(shop.profile, shop.language);
  const inWords = (reasons: readonly Reason[]) => reasonsOf(reasons, shop.language, format);
  return {
    ...presentStatement(statement, shop),
    readings: readings.map((each) => presentReading(each, shop)),
    because: inWords(because),
    lines: lines.map((line) => ({ ...line, because: inWords(line.because) })),
  };
}

/** A statement on the page of the order it is about, for the order's buyer. */
export function presentOrderStatement(
  deps: Pick<Deps, 'env'>,
  record: WithdrawalRecord,
  shop: ReceiptShop,
  language: Language,
): OrderStatementWire {
  return {
    id: record.id,
    receivedAt: { iso: record.submittedAt, text: formatSecond(record.submittedAt, language, shop.timeZone) },
    text: receiptText(record, shop),
    receipt: receiptUrl(deps, record.id, 'pdf'),
  };
}

/** How long one can withdraw from an order, with the arithmetic, in the merchant's language. */
export async function presentPeriod(deps: Deps, db: Db, shop: Shop, order: OrderRecord): Promise<WithdrawalPeriodWire> {
  const { profile } = await deps.shops.published(shop.id, order.profileVersion);
  const { value, because } = knownWithdrawalPeriod(profile, order, await listParcels(db, shop.id, order.id));
  const lastDay = value && dayOf(value.lastDay, shop.language);
  return { lastDay, because: reasonsOf(because, shop.language, wordsFormat(profile, shop.language)) };
}

function presentReading({ at, actor, match, orderId, timely, returnId }: WithdrawalReading, shop: Shop): WithdrawalReadingWire {
  return { at: instantOf(at, shop.language, shop.profile.calendar.timeZone), actor, match, orderId, timely, returnId };
}

interface JudgedLine {
  readonly line: string;
  readonly title: string;
  readonly quantity: number;
  readonly withdrawable: boolean;
  readonly because: readonly Reason[];
}

async function judged(
  deps: Deps,
  db: Db,
  shop: Shop,
  record: WithdrawalRecord,
  reading: WithdrawalReading | null,
): Promise<{ readonly because: readonly Reason[]; readonly lines: readonly JudgedLine[] }> {
  const books = reading && { orderFound: reading.match !== 'unmatched', contactMatches: reading.match === 'matched' };
  const standing = withdrawalStatement(shop.profile, { ...statementFacts(record), ...(books && { books }) });
  if (reading?.match !== 'matched' || reading.orderId === null) return { because: standing.because, lines: [] };
  const order = await getOrder(db, shop.id, reading.orderId);
  const { profile } = await deps.shops.published(shop.id, order.profileVersion);
  const units = record.units ?? order.quote.lines.map(({ id: line, quantity }) => ({ line, quantity }));
  const parcels = await listParcels(db, shop.id, order.id);
  const when = { submittedAt: record.submittedAt, tags: await lineTags(db, order) };
  const { period, inTime, units: lines } = judgeStatement(profile, order, parcels, units, when);
  return {
    because: [...standing.because, ...inTime.because, ...period.because],
    lines: lines.map(({ line, quantity, route }) => ({
      line,
      title: order.agreed.lines.find(({ id }) => id === line)?.title ?? line,
      quantity,
      withdrawable: route.value === 'withdrawal',
      because: route.because,
    })),
  };
}

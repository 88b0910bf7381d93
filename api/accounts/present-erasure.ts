import { accountErasure } from '../../policy/index.ts';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { dayOf, instantOf } from '../http/format-moment.ts';
import type { Language } from '../http/language.ts';
import { reasonsOf, wordsFormat } from '../http/words-format.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import { accessWords } from './access-words.ts';
import { readMatters, type ErasureRecord } from './accounts.store.ts';
import type { ErasureWire } from './accounts.wire.ts';

/** What became of a request to be forgotten, as the books stand now. */
export async function presentErasure(
  db: Db,
  deps: Pick<Deps, 'shops'>,
  { merchantId, id, profileVersion }: Pick<OrderRecord, 'merchantId' | 'id' | 'profileVersion'>,
  { askedAt, reducedAt, anonymisedAt, owedAtProvider, paymentsElsewhere }: ErasureRecord,
  language: Language,
): Promise<ErasureWire> {
  const { profile } = await deps.shops.published(merchantId, profileVersion);
  const { timeZone } = profile.calendar;
  const { isRunning, openMatters, lastTouchedAt } = await readMatters(db, merchantId, id);
  const { value, because } = accountErasure(profile, {
    askedAt,
    ordersLastTouchedAt: [lastTouchedAt],
    openMatters: openMatters + (isRunning ? 1 : 0),
  });
  const day = value.anonymousAfter[0] ?? null;
  const moment = (instant: string | null) => (instant === null ? null : instantOf(instant, language, timeZone));
  const erasure: Omit<ErasureWire, 'text'> = {
    askedAt: instantOf(askedAt, language, timeZone),
    account: value.account,
    records: value.records,
    reducedAt: moment(reducedAt),
    atProvider: reducedAt === null ? null : owedAtProvider ? 'owed' : paymentsElsewhere.length > 0 ? 'elsewhere' : 'erased',
    anonymousAfter: day === null ? null : dayOf(day, language),
    anonymisedAt: moment(anonymisedAt),
    because: reasonsOf(because, language, wordsFormat(profile, language)),
  };
  return { ...erasure, text: erasureText(erasure, language) };
}

function erasureText(
  {
    reducedAt,
    atProvider,
    anonymousAfter,
    anonymisedAt,
  }: Pick<ErasureWire, 'reducedAt' | 'atProvider' | 'anonymousAfter' | 'anonymisedAt'>,
  language: Language,
): string {
  const words = accessWords(language);
  const elsewhere = atProvider === 'elsewhere' ? [words.elsewhere] : [];
  if (anonymisedAt) return [words.anonymised(anonymisedAt.text), ...elsewhere].join(' ');
  if (!anonymousAfter) return words.keptWhileOpen;
  const isWholly = reducedAt !== null && atProvider === 'erased';
  return [
    words.keptUntil(anonymousAfter.text),
    ...(isWholly ? [words.reduced] : elsewhere.length > 0 ? elsewhere : [words.reducedSoon]),
  ].join(' ');
}

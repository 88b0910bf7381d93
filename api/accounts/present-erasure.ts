import { accountErasure } from '../../policy/index.ts';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { dayOf, instantOf } from '../http/format-moment.ts';
import type { Language } from '../http/language.ts';
import { ProblemError } from '../http/problem.ts';
import { reasonsOf, wordsFormat } from '../http/words-format.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import { accessWords } from './access-words.ts';
import { countOpenMatters, findErasure, findLastTouched } from './accounts.store.ts';
import type { ErasureWire } from './accounts.wire.ts';

/** What became of a request to be forgotten, as the books stand now. @throws ProblemError not-found where nobody asked */
export async function presentErasure(
  db: Db,
  deps: Pick<Deps, 'shops'>,
  { merchantId, id, profileVersion }: Pick<OrderRecord, 'merchantId' | 'id' | 'profileVersion'>,
  language: Language,
): Promise<ErasureWire> {
  const askedAt = await findErasure(db, merchantId, id);
  if (askedAt === undefined) throw new ProblemError('not-found');
  const { profile } = await deps.shops.published(merchantId, profileVersion);
  const { value, because } = accountErasure(profile, {
    askedAt,
    ordersLastTouchedAt: [await findLastTouched(db, merchantId, id)],
    openMatters: await countOpenMatters(db, merchantId, id),
  });
  const day = value.anonymousAfter[0] ?? null;
  const anonymousAfter = day === null ? null : dayOf(day, language);
  const words = accessWords(language);
  return {
    askedAt: instantOf(askedAt, language, profile.calendar.timeZone),
    account: value.account,
    records: value.records,
    anonymousAfter,
    text: anonymousAfter ? words.keptUntil(anonymousAfter.text) : words.keptWhileOpen,
    because: reasonsOf(because, language, wordsFormat(profile, language)),
  };
}

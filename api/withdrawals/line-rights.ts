import type { Profile } from '../../policy/index.ts';
import type { Units } from '../db/stored-shapes.ts';
import type { Language } from '../http/language.ts';
import { reasonsOf, wordsFormat } from '../http/words-format.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import type { ParcelRecord } from '../parcels/parcel-record.ts';
import { judgeStatement } from './judge-statement.ts';
import type { LineRightWire } from './withdrawals.wire.ts';

export interface LineRightsView {
  /** The version the order was placed under. */
  readonly profile: Profile;
  readonly parcels: readonly ParcelRecord[];
  /** Pieces that do not go back already. */
  readonly left: readonly Units[];
  readonly language: Language;
  /** ISO 8601 instant. */
  readonly now: string;
}

const noTags: ReadonlyMap<string, readonly string[]> = new Map();

/**
 * Whether one could still withdraw from each line of an order, with the reasons. It tells, and never keeps anybody from stating it.
 *
 * @returns by line
 */
export function lineRights(
  order: OrderRecord,
  { profile, parcels, left, language, now }: LineRightsView,
): ReadonlyMap<string, LineRightWire> {
  const all = order.quote.lines.map(({ id: line, quantity }) => ({ line, quantity }));
  const { units } = judgeStatement(profile, order, parcels, all, { submittedAt: now, tags: noTags });
  const format = wordsFormat(profile, language);
  const judged = new Map(units.map(({ line, route }) => [line, route]));
  return new Map(
    all.map(({ line }) => {
      // Of a line whose contract has ended there is nothing to judge.
      const route = judged.get(line);
      const possible = route?.value === 'withdrawal' && left.some((each) => each.line === line);
      return [line, { possible, because: reasonsOf(route?.because ?? [], language, format) }];
    }),
  );
}

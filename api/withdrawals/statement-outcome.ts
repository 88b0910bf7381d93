import type { Profile } from '../../policy/index.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import type { OrderDossier } from '../orders/order-dossier.ts';
import { endedUnsent, unitsLeft } from '../returns/units-left.ts';
import { judgeStatement, type JudgedUnits } from './judge-statement.ts';
import type { WithdrawalRecord } from './withdrawal-record.ts';

/**
 * Pieces a statement is about that go back on no ground, each with the reasons. None: nothing of what it names was left, as it goes
 * back already or the order had ended.
 *
 * @param tags what marks each line in the catalogue, by line
 */
export function refusedUnits(
  profile: Profile,
  order: OrderRecord,
  { parcels, returns }: Pick<OrderDossier, 'parcels' | 'returns'>,
  { units, submittedAt }: Pick<WithdrawalRecord, 'units' | 'submittedAt'>,
  tags: ReadonlyMap<string, readonly string[]>,
): readonly JudgedUnits[] {
  if (endedUnsent(order)) return [];
  const judged = judgeStatement(profile, order, parcels, unitsLeft(order, returns, units), { submittedAt, tags });
  return judged.units.filter(({ route }) => route.value === 'none');
}

import type { Db } from '../db/connect-database.ts';
import type { RefundRecord } from '../refunds/refund-record.ts';
import { listByReference } from '../refunds/transferred-refunds.store.ts';
import type { NewMovement } from './imported-entry.ts';
import { refundReference, refundReferencesIn } from './refund-reference.ts';

/** The refunds that movements name, paid or not, with one look for all of them; a movement that names none is left out. */
export async function namedRefunds(
  db: Db,
  merchantId: string,
  movements: readonly NewMovement[],
): Promise<ReadonlyMap<NewMovement, readonly RefundRecord[]>> {
  const said = movements.map((movement) => ({ movement, references: refundReferencesIn(movement.entry) }));
  const references = [...new Set(said.flatMap((each) => each.references))];
  if (references.length === 0) return new Map();
  const found = new Map<string, RefundRecord[]>();
  for (const refund of await listByReference(db, merchantId, references)) {
    const reference = refundReference(refund.id);
    found.set(reference, [...(found.get(reference) ?? []), refund]);
  }
  const named = said.map((each) => [each.movement, each.references.flatMap((reference) => found.get(reference) ?? [])] as const);
  return new Map(named.filter(([, refunds]) => refunds.length > 0));
}

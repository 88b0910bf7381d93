import type { Units } from '../db/stored-shapes.ts';
import type { WithdrawalRecord } from './withdrawal-record.ts';

/** Pieces a statement is about. Null: the whole contract; undefined: its words, which somebody has to read. */
export function statedPieces({ units, scope }: Pick<WithdrawalRecord, 'units' | 'scope'>): readonly Units[] | null | undefined {
  return units ?? (scope === null ? null : undefined);
}

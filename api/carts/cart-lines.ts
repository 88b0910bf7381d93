import type { CatalogItem } from '../catalog/catalog-item.ts';
import { newLineId } from '../db/new-id.ts';
import type { CartLine } from '../db/stored-shapes.ts';
import { ProblemError } from '../http/problem.ts';

type Items = ReadonlyMap<string, CatalogItem>;

const maxLines = 50;
const maxQuantity = 999;

export interface WishedLine {
  readonly sku: string;
  readonly quantity: number;
  readonly personalisation?: string | undefined;
}

/**
 * The lines with one more; the same variant with the same personalisation becomes more of the line that is there.
 *
 * @throws ProblemError sku-not-found, out-of-stock, invalid-body
 */
export function withLine(lines: readonly CartLine[], { sku, quantity, personalisation }: WishedLine, items: Items): CartLine[] {
  const item = items.get(sku);
  if (!item) throw new ProblemError('sku-not-found', { sku });
  if (personalisation !== undefined && !item.personalisable) {
    throw new ProblemError('invalid-body', {
      errors: [{ pointer: '/personalisation', code: 'not_personalisable', detail: 'This product takes no personalisation.' }],
    });
  }
  const same = lines.find((line) => line.sku === sku && line.personalisation === personalisation);
  if (same) return withQuantity(lines, same.id, same.quantity + quantity, items);
  if (lines.length >= maxLines) throw tooMany('/sku', `A cart has at most ${maxLines} lines.`);
  const line = { id: newLineId(), sku, quantity, ...(personalisation !== undefined && { personalisation }) };
  return withQuantity([...lines, line], line.id, quantity, items);
}

/**
 * The lines with another quantity of one.
 *
 * @throws ProblemError line-not-found; out-of-stock with `available`, the most this line can have
 */
export function withQuantity(lines: readonly CartLine[], lineId: string, quantity: number, items: Items): CartLine[] {
  const changed = lines.find(({ id }) => id === lineId);
  if (!changed) throw new ProblemError('line-not-found');
  if (quantity > maxQuantity) throw tooMany('/quantity', `A line has at most ${maxQuantity} pieces.`);
  const elsewhere = lines.filter(({ id, sku }) => id !== lineId && sku === changed.sku).reduce((sum, line) => sum + line.quantity, 0);
  const available = Math.max(0, (items.get(changed.sku)?.stock ?? 0) - elsewhere);
  if (quantity > available) throw new ProblemError('out-of-stock', { sku: changed.sku, available });
  return lines.map((line) => (line.id === lineId ? { ...line, quantity } : line));
}

/** @throws ProblemError line-not-found */
export function withoutLine(lines: readonly CartLine[], lineId: string): CartLine[] {
  if (!lines.some(({ id }) => id === lineId)) throw new ProblemError('line-not-found');
  return lines.filter(({ id }) => id !== lineId);
}

function tooMany(pointer: string, detail: string): ProblemError {
  return new ProblemError('invalid-body', { errors: [{ pointer, code: 'too_big', detail }] });
}

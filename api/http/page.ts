import { z } from 'zod';

/** A page of a merchant's list, newest first. */
export interface Page {
  /** The id of the last entry of the page before; absent: the first page. */
  readonly before?: string | undefined;
  readonly limit: number;
}

/** What every such list is asked with; a list adds its filters. */
export const pageQuery = z.object({
  before: z.string().max(64).optional().meta({ description: '`nextBefore` of the page before.' }),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

/** What every such list says besides its entries. */
export const nextBeforeWire = z.string().nullable().meta({ description: 'For `before`, to read on; null: there is no more.' });

/** One entry more than a page shows is read, so that its end is known. */
export function pageAsked<P extends Page>(page: P): P {
  return { ...page, limit: page.limit + 1 };
}

/** The entries a page shows, and where the next one begins. */
export function pageOf<Entry extends { readonly id: string }>(
  found: readonly Entry[],
  { limit }: Page,
): { readonly entries: readonly Entry[]; readonly nextBefore: string | null } {
  const entries = found.slice(0, limit);
  return { entries, nextBefore: found.length > limit ? entries.at(-1)!.id : null };
}

import type { z } from 'zod';

/** For `superRefine`: each entry of a list has an id of its own; the mistake stands at the one that repeats it. */
export function uniqueIds(entries: readonly { readonly id: string }[], context: z.RefinementCtx): void {
  const seen = new Set<string>();
  entries.forEach(({ id }, index) => {
    if (seen.has(id)) context.addIssue({ code: 'custom', path: [index, 'id'], message: `"${id}" stands twice in this list` });
    seen.add(id);
  });
}

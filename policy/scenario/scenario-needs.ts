import type { z } from 'zod';

/** What cannot be left out of `given`, by `when`, or by `when` and what the case is about. */
const needed: Readonly<Record<string, readonly string[]>> = {
  stepReached: ['step'],
  refundPlanned: ['order'],
  shopperAsks: ['asked'],
  orderFollowed: ['followed'],
  'orderFollowed unavailable': ['order'],
  'orderFollowed cameBack': ['order'],
};

/** A mistake for each fact that a scenario is about and does not name. */
export function scenarioNeeds(
  { when, given }: { readonly when: string; readonly given: { readonly followed?: { readonly about: string } | undefined } },
  context: Pick<z.core.$RefinementCtx, 'addIssue'>,
): void {
  const wanted = [when, `${when} ${given.followed?.about}`].flatMap((key) => (Object.hasOwn(needed, key) ? needed[key]! : []));
  for (const name of wanted) {
    if (!Object.hasOwn(given, name))
      context.addIssue({ code: 'custom', path: ['given', name], message: `expected ${name}, which "${when}" is about`, input: given });
  }
}

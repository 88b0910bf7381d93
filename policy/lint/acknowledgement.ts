import { z } from 'zod';
import { findingId } from './finding-id.ts';

/**
 * A merchant's word that a finding is known and the profile is published with it. It decides nothing: the engine applies
 * the better of clause and law with it as without.
 */
const acknowledgement = z.strictObject({
  finding: findingId,
  reason: z.string().min(1).meta({ description: 'Why the clause stays for now.' }),
  by: z.string().min(1).meta({ description: 'Who answers for it.' }),
  on: z.iso.date(),
});

/** Every finding a merchant has a word about, each once. */
export const acknowledgements = z.array(acknowledgement).superRefine((words, context) => {
  words.forEach(({ finding }, index) => {
    if (words.findIndex((word) => word.finding === finding) === index) return;
    context.addIssue({ code: 'custom', path: [index, 'finding'], message: `"${finding}" is acknowledged above already` });
  });
});

export type Acknowledgement = z.infer<typeof acknowledgement>;

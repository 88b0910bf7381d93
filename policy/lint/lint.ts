import { isInForce } from '../law/law-parameter.ts';
import type { Profile } from '../profile.ts';
import type { FindingId } from './finding-id.ts';
import type { Finding } from './finding.ts';
import type { Flaw } from './flaw.ts';
import { lintRules } from './lint-rules.ts';

/**
 * Everything in a profile that falls short of the law, is doubtful, or is worth knowing, in the order of the clause matrix.
 *
 * @param today local date, ISO 8601: law that does not apply on it is left out. Absent: every law there is counts
 * @source matrix Q
 */
export function lint(profile: Profile, today?: string): readonly Finding[] {
  const sellsToConsumers = profile.buyer.types?.allowed.includes('consumer') ?? true;
  return lintRules
    .filter(({ protects }) => sellsToConsumers || protects === 'everybody')
    .flatMap(({ id, check }) =>
      check(profile)
        .filter((flaw) => flaw !== false)
        .filter(({ law }) => today === undefined || isInForce(law, today))
        .map((flaw) => finding(profile, id, flaw)),
    );
}

function finding({ acknowledged }: Profile, id: FindingId, { law, ...flaw }: Flaw): Finding {
  const acknowledgement = acknowledged?.find((each) => each.finding === id);
  return {
    id,
    ...flaw,
    law: law.id,
    source: law.source,
    verified: law.verified,
    ...(acknowledgement && { acknowledged: acknowledgement }),
  };
}

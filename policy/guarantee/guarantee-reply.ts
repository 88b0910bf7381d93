import type { Channel } from '../channel-schema.ts';
import { decide, type Decision } from '../decision.ts';
import { guaranteeFree, guaranteeMandatory } from '../law/eu-guarantee.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';

/** What a reported defect sets off. */
export interface GuaranteeReply {
  readonly speed: NonNullable<Profile['guarantee']['response']>['speed'];
  /** The merchant may look at the goods first, at its own cost and within a reasonable time. */
  readonly looksFirst: boolean;
}

/**
 * What a reported defect sets off, on whichever way it was reported: terms may name ways, and every other counts as well.
 *
 * @source `guarantee.channels`, `guarantee.response`, `guarantee.inspection`; `eu.guarantee.mandatory`, `eu.guarantee.free`
 */
export function guaranteeReply({ guarantee }: Pick<Profile, 'guarantee'>, by: Channel): Decision<GuaranteeReply> {
  const { channels, response, inspection } = guarantee;
  const looksFirst = inspection?.before === 'remedy';
  return decide(
    { speed: response?.speed ?? 'reasonable', looksFirst },
    because('guarantee.reply', response),
    ...(channels !== undefined && !channels.by.includes(by)
      ? [because('guarantee.anyWay', channels, { law: guaranteeMandatory.id, clauseWouldGive: 'closed' })]
      : []),
    ...(looksFirst ? [because('guarantee.looksFirst', inspection, { law: guaranteeFree.id })] : []),
  );
}

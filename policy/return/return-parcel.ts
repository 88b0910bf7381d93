import { decide, type Decision } from '../decision.ts';
import { withdrawalInformation } from '../law/eu-withdrawal.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';
import type { ReturnProfile, ReturnWay } from './return-profile.ts';

/** Where goods go back to, and how. */
export interface ReturnParcel {
  /** Ways to choose among, in the merchant's order. */
  readonly ways: readonly ReturnWay[];
  /** Null where the merchant collects, or has named no place yet. */
  readonly to: NonNullable<ReturnProfile['address']> | null;
  /** `tell`: the shopper is told where to before the days to send it off can run out against anybody. */
  readonly place: 'collected' | 'known' | 'tell';
}

/**
 * Where goods go back to and on which ways. Nothing has to travel with them: no form, no receipt, no gift receipt, since the
 * order is known.
 *
 * @source `return.ways`, `return.address`; `eu.withdrawal.information`
 */
export function returnParcel({ return: { ways, address } }: Pick<Profile, 'return'>): Decision<ReturnParcel> {
  const offered = ways?.offered ?? ['ownCourier'];
  const parcel = (place: ReturnParcel['place'], to: ReturnParcel['to']): ReturnParcel => ({ ways: offered, to, place });
  if (address !== undefined) return decide(parcel('known', address), because('return.address', address), because('return.noPapers'));
  return offered.includes('merchantCollects')
    ? decide(parcel('collected', null), because('return.collected', ways), because('return.noPapers'))
    : decide(
        parcel('tell', null),
        because('return.addressMissing', undefined, { law: withdrawalInformation.id, warning: 'Q14' }),
        because('return.noPapers'),
      );
}

import { traderIdentity as law } from '../law/eu-order.ts';
import type { Profile } from '../profile.ts';
import { belowFloor, doubtful, type Flaw } from './flaw.ts';
import type { LintRule } from './lint-rule.ts';

/** Q3: one seller, named in full, who can be reached. */
export const traderIdentity: LintRule = {
  id: 'Q3',
  protects: 'everybody',
  check: ({ seller }) => [...namedFlaws(seller), ...contactFlaws(seller)],
};

/** Roles that make another company look like the one the contract is made with. */
const sellerLike = ['principal', 'siteOwner', 'siteOperator'] as const;

function namedFlaws({ parties }: Profile['seller']): (Flaw | false)[] {
  const index = parties.findIndex(({ roles }) => roles.includes('seller'));
  const party = parties[index];
  if (party === undefined) return [belowFloor('seller.unnamed', law, 'seller.parties')];
  const incomplete = party.address === undefined || party.vatNumber === undefined;
  const others = parties.filter((other) => other !== party && sellerLike.some((role) => other.roles.includes(role)));
  return [
    incomplete && belowFloor('seller.incomplete', law, `seller.parties[${index}]`, party),
    others.length > 0 && belowFloor('seller.split', law, 'seller.parties', others[0]),
  ];
}

function contactFlaws({ contacts }: Profile['seller']): (Flaw | false)[] {
  const reachable = (contacts?.emails ?? []).length > 0;
  return [
    !reachable && belowFloor('seller.noEmail', law, 'seller.contacts', contacts),
    contacts?.phone === undefined && doubtful('seller.noPhone', law, 'seller.contacts', contacts),
  ];
}

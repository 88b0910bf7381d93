import { decide, type Decision } from '../decision.ts';
import { guaranteeDebtor } from '../law/eu-guarantee.ts';
import { traderIdentity } from '../law/eu-order.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';

/** Who answers to the buyer, and every address at which word to them counts as received. */
export interface ContractParty {
  /** Null where the terms name nobody: then the shop's own name has to do until they do. */
  readonly legalName: string | null;
  readonly emails: readonly string[];
}

/**
 * The one company the contract is with. Others the terms name, as owner of the site, maker or addressee of returns, take nothing
 * from what it owes; and a notice sent to any address the merchant uses has arrived.
 *
 * @source `seller.parties`, `seller.contacts`; `eu.guarantee.debtor`, `eu.traderIdentity`, matrix P13, P20, P22, Q3
 */
export function contractParty({ seller: { parties, contacts } }: Pick<Profile, 'seller'>): Decision<ContractParty> {
  const emails = contacts?.emails ?? [];
  const seller = parties.find(({ roles }) => roles.includes('seller'));
  if (seller === undefined) {
    return decide({ legalName: null, emails }, because('seller.unnamed', undefined, { law: traderIdentity.id, warning: 'Q3' }));
  }
  const others = parties.length > 1 ? { ambiguity: seller.ambiguity } : {};
  return decide(
    { legalName: seller.legalName, emails },
    because('seller.contractParty', seller, { law: guaranteeDebtor.id, ...others }),
    ...(emails.length > 1 ? [because('seller.anyAddress', contacts, { ambiguity: contacts?.ambiguity })] : []),
  );
}

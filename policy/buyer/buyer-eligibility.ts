import { decide, type Decision, type Reason } from '../decision.ts';
import type { Country } from '../iso-countries.ts';
import { geoBlocking } from '../law/eu.ts';
import { majority } from '../law/it.ts';
import type { Buyer } from '../quote-input.ts';
import { because } from '../reason/because.ts';
import type { BuyerProfile } from './buyer-profile.ts';
import { isProfessional } from './is-professional.ts';

/**
 * Whether this buyer may order. Facts that are not known yet refuse nobody.
 *
 * @source `buyer.minAge`, `buyer.types`, `buyer.resellers`; `eu.geoBlocking` (Q5), `it.majority` (Q4)
 */
export function buyerEligibility(
  profile: BuyerProfile,
  buyer: Buyer | undefined,
  deliveryCountry: Country,
): Decision<'allowed' | 'refused'> {
  const refusals = [ageRefusal(profile, buyer), typeRefusal(profile, buyer), resaleRefusal(profile, buyer)].filter(
    (reason) => reason !== undefined,
  );
  if (refusals.length > 0) return decide('refused', ...refusals);
  const remarks = [
    minorRemark(profile, buyer),
    professionalRemark(profile, buyer),
    registrationRemark(profile, buyer, deliveryCountry),
  ].filter((reason) => reason !== undefined);
  return remarks.length > 0 ? decide('allowed', ...remarks) : decide('allowed', because('buyer.allowed'));
}

function ageRefusal({ minAge }: BuyerProfile, buyer: Buyer | undefined): Reason | undefined {
  return minAge !== undefined && buyer?.age !== undefined && buyer.age < minAge.years
    ? because('buyer.minAge', minAge, { figures: { years: minAge.years } })
    : undefined;
}

function typeRefusal({ types }: BuyerProfile, buyer: Buyer | undefined): Reason | undefined {
  if (types === undefined) return undefined;
  if (isProfessional(buyer)) return types.allowed.includes('professional') ? undefined : because('buyer.consumerOnly', types);
  return buyer?.type === 'consumer' && !types.allowed.includes('consumer') ? because('buyer.professionalOnly', types) : undefined;
}

function resaleRefusal({ resellers }: BuyerProfile, buyer: Buyer | undefined): Reason | undefined {
  return buyer?.forResale === true && resellers?.forbidden === true ? because('buyer.reseller', resellers) : undefined;
}

/** Terms that sell to minors are lawful, but such a contract can be avoided. */
function minorRemark({ minAge }: BuyerProfile, buyer: Buyer | undefined): Reason | undefined {
  return buyer?.age !== undefined && buyer.age < majority.value
    ? because('buyer.minor', minAge, { law: majority.id, warning: 'Q4', figures: { years: majority.value } })
    : undefined;
}

function professionalRemark({ types }: BuyerProfile, buyer: Buyer | undefined): Reason | undefined {
  return isProfessional(buyer) ? because('buyer.professional', types) : undefined;
}

/** The regulation protects nationals and residents of the Union alike, so the country of registration never decides. */
function registrationRemark(
  { onlyCountryOfRegistration: rule }: BuyerProfile,
  buyer: Buyer | undefined,
  country: Country,
): Reason | undefined {
  const registered = buyer?.countryOfRegistration;
  return rule?.required === true && registered !== undefined && registered !== country
    ? because('buyer.anyCountryOfRegistration', rule, {
        law: geoBlocking.id,
        floor: 'Q5',
        clauseWouldGive: 'refused',
        figures: { registered, country },
      })
    : undefined;
}

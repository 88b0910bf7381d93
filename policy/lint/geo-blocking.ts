import { geoBlocking as law } from '../law/eu.ts';
import { belowFloor, remark } from './flaw.ts';
import type { LintRule } from './lint-rule.ts';

/** Q5: treating buyers differently by where they are registered or live. */
export const geoBlocking: LintRule = {
  id: 'Q5',
  check: ({ buyer: { onlyCountryOfRegistration }, price: { perDestination } }) => [
    onlyCountryOfRegistration?.required === true &&
      belowFloor('buyer.onlyCountryOfRegistration', law, 'buyer.onlyCountryOfRegistration', onlyCountryOfRegistration),
    perDestination?.allowed === true && remark('price.byDestination', law, 'price.perDestination', perDestination),
  ],
};

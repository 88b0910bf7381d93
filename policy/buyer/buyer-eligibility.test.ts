import { expect, it } from 'vitest';
import { buyerEligibility } from './buyer-eligibility.ts';

const onlyAtHome = { onlyCountryOfRegistration: { required: true } };

it.each([
  ['the country of delivery', 'IT', ['buyer.allowed']],
  ['another country', 'FR', ['buyer.anyCountryOfRegistration']],
])('somebody registered in %s may order, whatever the terms say', (_title, countryOfRegistration, codes) => {
  const { value, because } = buyerEligibility(onlyAtHome, { countryOfRegistration }, 'IT');
  expect([value, because.map(({ code }) => code)]).toEqual(['allowed', codes]);
});

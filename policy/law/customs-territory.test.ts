import { expect, it } from 'vitest';
import { isInTaxTerritory, isInUnion } from './customs-territory.ts';

it.each([
  [{ country: 'IT' }, true, true],
  [{ country: 'IT', postalCode: '23041' }, false, false],
  [{ country: 'IT', postalCode: '22061' }, true, false],
  [{ country: 'ES', postalCode: '28001' }, true, true],
  [{ country: 'ES', postalCode: '35001' }, true, false],
  [{ country: 'ES', postalCode: '51001' }, false, false],
  [{ country: 'ES', postalCode: '52001' }, false, false],
  [{ country: 'FI', postalCode: '22100' }, true, false],
  [{ country: 'DE', postalCode: '27498' }, false, false],
  [{ country: 'GR', postalCode: '63086' }, true, false],
  [{ country: 'MC' }, true, true],
  [{ country: 'CH' }, false, true],
  [{ country: 'GB' }, false, true],
])('%j: customs territory %s, own value added tax %s', (place, customs, tax) => {
  expect(isInUnion(place)).toBe(customs);
  expect(isInTaxTerritory(place)).toBe(tax);
});

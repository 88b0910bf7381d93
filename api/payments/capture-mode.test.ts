import { expect, test } from 'vitest';
import { parseProfile } from '../../policy/index.ts';
import { exampleProfile } from '../test-api.ts';
import { captureMode } from './capture-mode.ts';

test.each([
  ['backboneprostore', 'card', 'manual', '9.3.1: after verification'],
  ['backboneprostore', 'paypal', 'automatic', '9.4.2: at the conclusion, which is the receipt of the order'],
  ['backboneprostore', 'klarna', 'manual', '9.4.3: at shipment'],
  ['drop', 'card', 'manual', '8.5: at the conclusion, which waits for the acceptance'],
  ['restelli', 'card', 'automatic', '1.2: with the order'],
])('%s, %s: %s (%s)', (name, method, mode) => {
  const parsed = parseProfile(exampleProfile(name));
  expect(parsed.ok && captureMode(parsed.profile, method)).toBe(mode);
});

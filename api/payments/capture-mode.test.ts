import { expect, test } from 'vitest';
import { parseProfile } from '../../policy/index.ts';
import { exampleProfile } from '../test-api.ts';
import { captureMode, mayReauthorise } from './capture-mode.ts';

test.each([
  ['backboneprostore', 'card', 'manual', '9.3.1: after verification'],
  ['backboneprostore', 'paypal', 'automatic', '9.4.2: at the conclusion, which is the receipt of the order'],
  ['backboneprostore', 'klarna', 'manual', '9.4.3: at shipment'],
  ['backboneprostore', 'googlePay', 'manual', 'as the card behind the wallet'],
  ['impronta', 'card', 'manual', ':72, :83: before shipment'],
  ['impronta', 'paypal', 'manual', ':72, :83: before shipment'],
  ['drop', 'card', 'manual', '8.5: authorised with the order; the conclusion waits for the acceptance'],
  ['drop', 'applePay', 'manual', 'as the card behind the wallet'],
  ['drop', 'scalapay', 'manual', 'not said: with the contract, which waits for the acceptance'],
  ['restelli', 'card', 'automatic', '1.2: with the order'],
  ['restelli', 'paypal', 'automatic', '1.2: with the order'],
])('%s, %s: %s (%s)', (name, method, mode) => {
  const parsed = parseProfile(exampleProfile(name));
  expect(parsed.ok && captureMode(parsed.profile, method)).toBe(mode);
});

test.each([
  ['backboneprostore', 'card', false, 'a verification takes hours'],
  ['backboneprostore', 'klarna', true, 'at shipment'],
  ['impronta', 'card', true, 'before shipment'],
  ['drop', 'googlePay', true, 'with an acceptance that may wait'],
  ['restelli', 'card', false, 'charged at once'],
])('%s, %s: a reservation may have to be made anew: %s (%s)', (name, method, may) => {
  const parsed = parseProfile(exampleProfile(name));
  expect(parsed.ok && mayReauthorise(parsed.profile, method)).toBe(may);
});

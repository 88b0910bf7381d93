import { expect, it } from 'vitest';
import backboneprostore from '../profiles/backboneprostore.json' with { type: 'json' };
import drop from '../profiles/drop.json' with { type: 'json' };
import impronta from '../profiles/impronta.json' with { type: 'json' };
import restelli from '../profiles/restelli.json' with { type: 'json' };
import { profileSchema } from '../profile.ts';
import { consentsDue } from './consents-due.ts';

it.each([
  ['Backboneprostore asks the age', backboneprostore, ['age'], ['2.1']],
  ['impronta asks the age', impronta, ['age'], [':14']],
  ['DROP asks age, terms and privacy', drop, ['age', 'terms', 'privacyRead'], ['12.1', '1.2, 4.1 (iii)', '3.2 (ii), 4.1 (ii)']],
  ['Restelli asks nothing', restelli, [], []],
])('%s', (_what, json, consents, clauses) => {
  const { value, because } = consentsDue(profileSchema.parse(json));
  expect(value).toEqual(consents);
  expect(because.map(({ clause }) => clause)).toEqual(clauses);
});

import { expect, it } from 'vitest';
import { campaignsFor } from './campaign-runs.ts';
import { chosenOption } from './delivery-options.ts';

const option = (service: string, fee: number) => ({ service, fee: { value: fee, because: [] } });
const options = [option('express', 900), option('standard', 500), option('locker', 500)];

it.each([
  ['the one asked for', 'express', 'express'],
  ['the first of the cheapest where none is asked for', undefined, 'standard'],
  ['the first of the cheapest where the one asked for is not offered', 'drone', 'standard'],
])('chooses %s', (_title, asked, service) => {
  expect(chosenOption(options, asked)?.service).toBe(service);
});

it('chooses none of none', () => {
  expect(chosenOption([], 'standard')).toBeUndefined();
});

it('a campaign that names services speaks of those alone', () => {
  const campaigns = [
    { id: 'all', when: {} },
    { id: 'express', when: {}, services: ['express'] },
  ];
  const ids = (service: string) => campaignsFor(campaigns, { service, fee: { amount: 500 } }).map(({ id }) => id);
  expect(ids('express')).toEqual(['all', 'express']);
  expect(ids('standard')).toEqual(['all']);
});

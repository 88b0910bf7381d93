import type { LawParameter } from './law-parameter.ts';

const checkedOn = '2026-11-20';

/** A crossed price is the lowest of this many days before the reduction. */
export const priorPriceDays = {
  id: 'eu.priorPrice',
  value: 30,
  unit: 'days',
  from: '2022-05-28',
  source: 'Dir. 98/6/EC art. 6a; Cod. Cons. art. 17-bis',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<number>;

/** Delivery to any served country, wherever the buyer is registered or lives. */
export const geoBlocking = {
  id: 'eu.geoBlocking',
  value: 'anyServedCountry',
  from: '2018-12-03',
  source: 'Reg. (EU) 2018/302 art. 4(1)(a)',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<string>;

/** Online shops can be used by everybody; services of enterprises with fewer than ten people and two million are left out. */
export const accessibility = {
  id: 'eu.accessibility',
  value: 'perceivableOperableUnderstandableRobust',
  from: '2025-06-28',
  source: 'Dir. (EU) 2019/882; D.Lgs. 82/2022',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<string>;

/** How a period in days ends: the event's day is out, the last hour of the last day is in, and it ends on a working day. */
export const periods = {
  id: 'eu.periods',
  value: 'endsOnWorkingDay',
  from: '1971-07-01',
  source: 'Reg. (EEC, Euratom) 1182/71 art. 3',
  checkedOn,
  verified: true,
} as const satisfies LawParameter<string>;

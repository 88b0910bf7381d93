import type { LawParameter } from './law-parameter.ts';

const checkedOn = '2026-11-20';

/** No more personal data than a purpose needs, on a way that keeps them safe. */
export const dataMinimisation = {
  id: 'eu.dataMinimisation',
  value: 'necessaryAndSecure',
  from: '2018-05-25',
  source: 'Reg. (EU) 2016/679 art. 5(1)(c), 32',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<string>;

/** Leaving a newsletter is as easy as joining it, and takes effect at once. */
export const marketingObjection = {
  id: 'eu.marketingObjection',
  value: 'atOnce',
  from: '2018-05-25',
  source: 'Reg. (EU) 2016/679 art. 7(3), 21(3)',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<string>;

/** Whoever decides what personal data are used for is their controller; a processor works to instructions. */
export const dataController = {
  id: 'eu.dataController',
  value: 'whoDecides',
  from: '2018-05-25',
  source: 'Reg. (EU) 2016/679 art. 4(7), 26, 28',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<string>;

/** Personal data are erased on request, except what a legal duty or a legal claim needs. */
export const erasure = {
  id: 'eu.erasure',
  value: 'exceptDutyOrClaim',
  from: '2018-05-25',
  source: 'Reg. (EU) 2016/679 art. 17(1), 17(3)(b), (e)',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<string>;

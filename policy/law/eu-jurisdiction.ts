import type { LawParameter } from './law-parameter.ts';

/** A consumer is sued, and may sue, where they live. */
export const consumerForum = {
  id: 'eu.forum',
  value: 'consumerResidence',
  from: '2015-01-10',
  source: 'Reg. (EU) 1215/2012 art. 17-19; Reg. (EC) 593/2008 art. 6; Cod. Cons. art. 66-bis',
  checkedOn: '2026-11-20',
  verified: false,
} as const satisfies LawParameter<string>;

import { expect, test } from 'vitest';
import type { PolicyTextWire } from '../../api/shops/policy-text.wire.ts';
import { policySections } from './policy-sections.ts';

const text: PolicyTextWire = {
  language: 'en',
  title: 'Terms',
  sections: [
    { id: 'delivery', heading: 'Delivery', blocks: [] },
    { id: 'payment', heading: 'Payment', blocks: [] },
    { id: 'withdrawal', heading: 'Right of withdrawal', blocks: [] },
  ],
};

test.each([
  ['', ['delivery', 'payment', 'withdrawal']],
  ['payment', ['payment']],
  ['  withdrawal\n delivery ', ['withdrawal', 'delivery']],
  ['payment nothing', ['payment']],
  ['nothing', ['delivery', 'payment', 'withdrawal']],
])('"%s" shows %j', (wanted, ids) => {
  expect(policySections(text, wanted).map(({ id }) => id)).toEqual(ids);
});

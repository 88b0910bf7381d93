import { expect, test } from 'vitest';
import { merchantMailbox } from './merchant-mailbox.ts';

const seller = { contacts: { emails: ['desk@shop.example'] } } as never;

test.each(['mer_m1abcAQ2', 'mer_m1abcAQ-', 'mer_m1abcAQ_', 'mer_m1--_-__'])(
  'in test mode %s reads its mail at an address no server objects to',
  (id) => {
    expect(merchantMailbox({ id, mode: 'test' }, { seller })).toMatch(/^merchant@[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.example$/);
  },
);

test('in live mode a merchant reads its mail where its terms say', () => {
  expect(merchantMailbox({ id: 'mer_1', mode: 'live' }, { seller })).toBe('desk@shop.example');
});

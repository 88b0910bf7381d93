import { expect, test } from 'vitest';
import { readEnv } from '../env.ts';
import { sealed, unsealed } from './sealed.ts';

const env = readEnv({ TOKEN_SECRET: 'a secret of at least thirty-two characters' });
const secret = 'sk_test_not to be seen';

test('what was sealed opens again, and never looks the same twice', () => {
  const kept = sealed(env, 'paymentAccount', 'mer_1', secret);
  expect(unsealed(env, 'paymentAccount', 'mer_1', kept).toString()).toBe(secret);
  expect(kept.includes(secret)).toBe(false);
  expect(sealed(env, 'paymentAccount', 'mer_1', secret).equals(kept)).toBe(false);
});

test.each([
  ['another purpose', 'webhookSecret', 'mer_1', env],
  ['another id', 'paymentAccount', 'mer_2', env],
  ['another secret', 'paymentAccount', 'mer_1', readEnv({ TOKEN_SECRET: 'another secret, just as long as the first' })],
] as const)('%s does not open it', (_, purpose, id, opening) => {
  const kept = sealed(env, 'paymentAccount', 'mer_1', secret);
  expect(() => unsealed(opening, purpose, id, kept)).toThrow('authenticate');
});

test('a changed byte is noticed', () => {
  const kept = sealed(env, 'paymentAccount', 'mer_1', secret);
  kept[kept.length - 1]! ^= 1;
  expect(() => unsealed(env, 'paymentAccount', 'mer_1', kept)).toThrow('authenticate');
});

import { expect, test } from 'vitest';
import { mailAddress } from './mail-address.ts';

test.each([
  ['anna@example.com', 'anna@example.com'],
  ['anna+guanti@example.com', 'anna+guanti@example.com'],
  ['anna@müller.de', 'anna@xn--mller-kva.de'],
  ['anna@例え.jp', 'anna@xn--r8jz45g.jp'],
])('%s is an address', (typed, kept) => {
  expect(mailAddress.parse(typed)).toBe(kept);
});

test.each(['jürgen@example.com', '用户@例え.jp', 'anna', 'anna@', '@example.com', 'a b@example.com', `${'a'.repeat(250)}@b.it`])(
  '%s is none that mail reaches everywhere, and the words say what is',
  (typed) => {
    const { error } = mailAddress.safeParse(typed);
    expect(error?.issues.at(-1)?.message).toMatch(/plain letters before the @|at most|characters/i);
  },
);

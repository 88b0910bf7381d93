import { expect, test } from 'vitest';
import { refundReference, refundReferencesIn } from './refund-reference.ts';

const [first, second] = [refundReference('rfd_1'), refundReference('rfd_2')];
const told = (...texts: string[]) => ({ endToEnd: null, texts });

test('is always the same, another for every refund, and within what every bank takes', () => {
  expect(refundReference('rfd_1')).toBe(first);
  expect(second).not.toBe(first);
  for (const each of [first, second]) expect(each).toMatch(/^RF-[A-Z2-9]{10}$/);
});

test.each<[string, Parameters<typeof refundReferencesIn>[0], string[]]>([
  ['among other words', told(`Rimborso ordine 100001 ${first}`), [first]],
  ['in small letters and pieces', told(first.toLowerCase().replace('-', ' ')), [first]],
  ['set in lines that break it', told(first.slice(0, 6), first.slice(6)), [first]],
  ['as the payment’s own name', { endToEnd: first, texts: [] }, [first]],
  ['of a further transfer', told(`${first}-2 100001`), [first]],
  ['of two', told(`${first} ${second}`, first), [first, second]],
  ['not where there is none', told('Rimborso ordine 100001', 'RF-18'), []],
  ['not with letters that it cannot have', told('RF-OOOOOOOOOO'), []],
])('is found %s', (_, entry, found) => {
  expect(refundReferencesIn(entry)).toEqual(found);
});

test('is found after letters that look like the beginning of one', () => {
  expect(refundReferencesIn(told(`RF${first}`))).toContain(first);
});

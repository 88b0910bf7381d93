import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { merchantIds } from '../../merchants/merchant-file.ts';
import { acknowledgedText } from './acknowledged-text.ts';
import { checkText } from './check-text.ts';

const today = '2026-11-20';
const example = (id: string): string => readFileSync(`policy/profiles/${id}.json`, 'utf8');
const impronta = example('impronta');
const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;
const without = (text: string, key: string): string => {
  const { [key]: _gone, ...rest } = JSON.parse(text) as Record<string, unknown>;
  return JSON.stringify(rest, null, 2);
};

it.each(merchantIds)('%s has no mistake and marks only on lines it has', (id) => {
  const { profile, marks } = checkText(example(id), today, 'en');
  expect(profile?.id).toBe(id);
  for (const { line, kind } of marks) {
    expect(kind).not.toBe('mistake');
    expect(line).toBeLessThanOrEqual(example(id).split('\n').length);
  }
});

it('says where a text is no JSON', () => {
  const { profile, marks } = checkText('{\n  "id": ,\n}', today, 'en');
  expect(profile).toBeUndefined();
  expect(marks).toEqual([expect.objectContaining({ kind: 'mistake', line: 2, column: 9 })]);
});

it('marks a wrong value at its own line', () => {
  const text = impronta.replace('"freeFrom": { "amount": 7900,', '"freeFrom": { "amount": 79.5,');
  const { profile, marks } = checkText(text, today, 'en');
  expect(profile).toBeUndefined();
  expect(marks).toEqual([
    expect.objectContaining({
      kind: 'mistake',
      path: 'shipping.zones[0].services[0].freeFrom.amount',
      line: lineOf(text, '"freeFrom": { "amount": 79.5,'),
    }),
  ]);
});

it('marks a key that stands twice, at the second', () => {
  const text = impronta.replace('"name": "impronta.com",', '"name": "impronta.com",\n  "name": "again",');
  expect(checkText(text, today, 'en').marks).toContainEqual(expect.objectContaining({ kind: 'doubtful', path: 'name', line: 5 }));
});

it('marks what is below the law at its clause, with why and what mends it', () => {
  const text = without(impronta, 'acknowledged');
  const { marks, blocking } = checkText(text, today, 'en');
  expect(blocking.length).toBeGreaterThan(0);
  const below = marks.filter(({ kind }) => kind === 'belowLaw');
  expect(below.length).toBe(blocking.length);
  expect(below.find(({ path }) => path === 'return.voluntary.offered' || path.startsWith('order.submitLabel'))).toMatchObject({
    line: lineOf(text, '"submitLabel"'),
    why: expect.any(String),
    remedy: expect.any(String),
    law: expect.stringMatching(/art/),
  });
});

it('orders marks by line', () => {
  const lines = checkText(impronta, today, 'it').marks.map(({ line }) => line);
  expect(lines).toEqual(lines.toSorted((a, b) => a - b));
});

describe('acknowledging what blocks', () => {
  const acknowledged = (text: string): string =>
    acknowledgedText(
      text,
      [...new Set(checkText(text, today, 'en').blocking.map(({ id }) => id))].map((finding) => ({
        finding,
        reason: 'Tried.',
        by: 'Test',
        on: today,
      })),
    );

  it.each(merchantIds)('%s can then be published, and nothing else of it has changed', (id) => {
    const bare = without(example(id), 'acknowledged');
    const text = acknowledged(bare);
    expect(checkText(text, today, 'en').blocking).toEqual([]);
    expect(JSON.parse(without(text, 'acknowledged'))).toEqual(JSON.parse(bare));
    expect(text.startsWith(bare.slice(0, bare.lastIndexOf('}')).trimEnd())).toBe(true);
  });

  it.each([
    '"acknowledged": []',
    '"acknowledged": [\n  ]',
    '"acknowledged" : [{ "finding": "Q9", "reason": "x", "by": "y", "on": "2026-01-01" }]',
  ])('adds to a list that is there: %s', (list) => {
    const text = `{\n  ${list}\n}`;
    const before = (JSON.parse(text) as { acknowledged: unknown[] }).acknowledged;
    const added = { finding: 'Q1', reason: 'a "quoted" reason', by: 'y', on: today };
    expect(JSON.parse(acknowledgedText(text, [added]))).toEqual({ acknowledged: [added, ...before] });
  });

  it.each(['', '[]', '3', '{ "acknowledged": 3 }', '{'])('leaves what is no profile alone: %j', (text) => {
    expect(acknowledgedText(text, [{ finding: 'Q1', reason: 'x', by: 'y', on: today }])).toBe(text);
  });
});

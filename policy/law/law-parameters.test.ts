import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInForce, type LawParameter } from './law-parameter.ts';
import { lawParameters, lawRows } from './law-parameters.ts';
import { withdrawalFunctionLaw } from './withdrawal-function-law.ts';
import { withdrawalLabels } from './withdrawal-labels.ts';

const nameOf = ({ id, from }: LawParameter<unknown>) => `${id} from ${from}`;
const digest = ({ value, unit }: LawParameter<unknown>) =>
  createHash('sha256')
    .update(JSON.stringify([value, unit ?? null]))
    .digest('hex')
    .slice(0, 16);

const byId = new Map([...lawParameters.keys()].map((id) => [id, lawRows.filter((row) => row.id === id)]));
const isDay = (text: string) => new Date(`${text}T00:00:00Z`).toISOString().slice(0, 10) === text;

/** Something to look up: a directive, a regulation, an act or a code, with its number or article. */
const citation = /(Dir\.|Reg\.|D\.Lgs\.|D\.P\.R\.|RDL|L\.) .*\d|(Cod\.|Code).* art\. ?[A-Z]?\d|§ \d/;

describe('a row of the law', () => {
  it.each(lawRows.map((row) => [nameOf(row), row] as const))('%s can be trusted, cited and checked again', (_name, row) => {
    expect(row.id).toMatch(/^(eu|it|de|fr|es)\.[a-zA-Z.]+$/);
    for (const part of row.source.split('; ')) expect(part.trim()).not.toBe('');
    expect(row.source).toMatch(citation);
    for (const day of [row.from, row.checkedOn, row.until ?? row.from]) expect(isDay(day), day).toBe(true);
    expect(row.verified).toBeTypeOf('boolean');
    expect(typeof row.value !== 'number' || (row.unit ?? '') !== '').toBe(true);
  });

  it.each([...byId].map(([id, rows]) => [id, rows] as const))('%s is followed by the next, never beside it', (_id, rows) => {
    expect(rows.filter(({ from, until }) => until !== undefined && until < from).map(nameOf)).toEqual([]);
    const overlapping = rows.slice(1).filter(({ from }, index) => !((rows[index]!.until ?? '9999-12-31') < from));
    expect(overlapping.map(nameOf)).toEqual([]);
  });

  it('is in force from its first day to its last, and at most one of a parameter is', () => {
    const day = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.constantFrom(...byId.values()), day, (rows, today) => {
        expect(rows.filter((row) => isInForce(row, today)).length).toBeLessThanOrEqual(1);
        expect(rows.filter((row) => today < row.from && isInForce(row, today))).toEqual([]);
      }),
    );
    for (const row of lawRows) expect([isInForce(row, row.from), isInForce(row, row.until ?? '2199-12-31')]).toEqual([true, true]);
  });
});

describe('the law of the past', () => {
  const file = new URL('./law-rows.json', import.meta.url);
  const recorded: Record<string, string> = JSON.parse(readFileSync(file, 'utf8'));
  const current = Object.fromEntries(lawRows.map((row) => [nameOf(row), digest(row)]));

  it('stays as it was: another value is a new row with its own first day', () => {
    const changed = Object.entries(recorded).flatMap(([name, before]) => (current[name] === before ? [] : [name]));
    expect(changed).toEqual([]);
  });

  it('is recorded (add new rows with vitest -u)', async () => {
    const rows = Object.entries({ ...current, ...recorded }).sort(([one], [other]) => (one < other ? -1 : 1));
    await expect(`${JSON.stringify(Object.fromEntries(rows), null, 2)}\n`).toMatchFileSnapshot('./law-rows.json');
  });
});

describe('the withdrawal function of each state', () => {
  it.each([
    ['IT', 'it'],
    ['DE', 'de'],
    ['FR', 'fr'],
    ['ES', 'es'],
  ])('%s has the words its language shows', (country, language) => {
    expect(withdrawalFunctionLaw[country]?.value).toEqual(withdrawalLabels(language));
    expect(lawParameters.get(`${language}.withdrawalFunction`)).toBe(withdrawalFunctionLaw[country]);
  });
});

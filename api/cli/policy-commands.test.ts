import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runInTest } from './test-io.ts';

const file = (merchant: string) => `policy/profiles/${merchant}.json`;
const text = (merchant: string) => readFileSync(file(merchant), 'utf8');
const changed = (merchant: string, change: (profile: Record<string, any>) => void) => {
  const profile = JSON.parse(text(merchant));
  change(profile);
  return JSON.stringify(profile, null, 2);
};
/** The line in which a text first has this. */
const lineOf = (source: string, part: string) => source.slice(0, source.indexOf(part)).split('\n').length;

describe('what was typed', () => {
  it.each([
    [[]],
    [['chek', 'a.json']],
    [['check']],
    [['check', file('drop'), 'another.json']],
    [['check', file('drop'), '--strict']],
    [['check', file('drop'), '--lang', 'nl']],
    [['check', file('drop'), '--on', 'today']],
    [['check', file('drop'), '--lang']],
    [['schema', 'x']],
    [['scenarios', file('drop')]],
    [['explain', file('drop')]],
    [['text', file('drop'), '--html', '--json']],
    [['text', file('drop'), '--on', '2026-02-30']],
    [['text', file('drop'), '--page', 'javascript:alert(1)']],
    [['text', file('drop'), '--page', 'withdraw']],
    [['explain', file('drop'), '--case', 'case.json', '--id', 'none']],
  ])('%j is answered with the usage', (args) => {
    const { code, printed, complained } = runInTest(args, { 'case.json': '{ "given": {}, "when": "quote" }' });
    expect({ code, printed }).toEqual({ code: 2, printed: '' });
    expect(complained).toMatch(/Usage: cassa policy/);
  });

  it.each(['check', 'schema', 'scenarios', 'explain', 'diff', 'text'])('%s has help', (name) => {
    const { code, printed } = runInTest([name, '--help']);
    expect(code).toBe(0);
    expect(printed).toContain(`cassa policy ${name}`);
    expect(runInTest(['--help']).printed).toContain(`  ${name} `);
    for (const line of printed.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });
});

describe('check', () => {
  it('names every mistake with its line, column, path and what was expected', () => {
    const wrong = changed('impronta', (p) => {
      p.shipping.zones[1].services[0].freeFrom.operator = 'above';
      p.buyer.minAge.yearz = 3;
      delete p.tax;
    });
    const { code, printed, complained } = runInTest(['check', 'x.json'], { 'x.json': wrong });
    expect({ code, printed }).toEqual({ code: 2, printed: '' });
    expect(complained.split('\n')).toEqual([
      'x.json:1:1  tax: Expected an object.',
      expect.stringMatching(/^x\.json:\d+:\d+ {2}buyer\.minAge\.yearz: Unknown key "yearz"\.$/),
      expect.stringMatching(/^x\.json:\d+:\d+ {2}shipping\.zones\[1\]\.services\[0\]\.freeFrom\.operator: Expected "over" or "atLeast"\.$/),
    ]);
    const { errors } = JSON.parse(runInTest(['check', 'x.json', '--json'], { 'x.json': wrong }).printed);
    expect(errors.map(({ path, line }: { path: string; line: number }) => [path, line])).toEqual([
      ['tax', 1],
      ['buyer.minAge.yearz', lineOf(wrong, '"yearz"')],
      ['shipping.zones[1].services[0].freeFrom.operator', lineOf(wrong, '"above"')],
    ]);
  });

  it.each([
    ['{\n  "id": "a",\n}', 'x.json:3:1  Expected another key after the comma.'],
    ['{ "id": 1, "id": 2 }', 'x.json:1:12  id: "id" stands in line 1 already.'],
    ['['.repeat(100_000), 'x.json:1:101  Expected at most 100 levels.'],
    ['null', 'x.json:1:1  Expected an object.'],
  ])('%.20j is no profile', (json, message) => {
    expect(runInTest(['check', 'x.json'], { 'x.json': json })).toEqual({ code: 2, printed: '', complained: message });
  });

  it('names the first hundred of very many mistakes', () => {
    const many = changed('drop', (p) => Array.from({ length: 300 }, (_, index) => (p[`key${index}`] = index)));
    const lines = runInTest(['check', 'x.json'], { 'x.json': many }).complained.split('\n');
    expect(lines).toHaveLength(101);
    expect(lines.at(-1)).toBe('x.json: 200 mistakes more.');
  });

  it('says so of a file that cannot be read', () => {
    expect(runInTest(['check', 'nowhere.json'])).toMatchObject({ code: 2, complained: 'nowhere.json:1:1  There is no such file.' });
    expect(runInTest(['check', 'policy'])).toMatchObject({ code: 2, complained: 'policy:1:1  Expected a file, not a folder.' });
    expect(JSON.parse(runInTest(['check', 'nowhere.json', '--json']).printed)).toMatchObject({
      ok: false,
      errors: [{ code: 'unreadable' }],
    });
  });

  it('ends with 1 while something below the law is neither mended nor acknowledged, and with 0 after', () => {
    const unseen = changed('restelli', (p) => delete p.acknowledged);
    const { code, printed } = runInTest(['check', 'x.json'], { 'x.json': unseen });
    expect(code).toBe(1);
    expect(printed).toContain('cannot be published until');
    const { findings } = JSON.parse(runInTest(['check', 'x.json', '--json'], { 'x.json': unseen }).printed);
    const blocking: { id: string; line: number; path: string }[] = findings.filter(({ blocks }: { blocks: boolean }) => blocks);
    const surcharge = blocking.find(({ path }) => path === 'payment.surcharge');
    expect(surcharge?.line).toBe(lineOf(unseen, '"surcharge"'));

    const word = { reason: 'Counsel is asked.', by: 'Legal', on: '2026-11-20' };
    const seen = changed(
      'restelli',
      (p) => (p.acknowledged = [...new Set(blocking.map(({ id }) => id))].map((finding) => ({ finding, ...word }))),
    );
    expect(runInTest(['check', 'x.json'], { 'x.json': seen })).toMatchObject({
      code: 0,
      printed: expect.stringContaining('can be published'),
    });
  });

  it('reckons with the law of the day it is asked for, in the language it is asked in', () => {
    const ids = (on: string) => {
      const { findings } = JSON.parse(runInTest(['check', file('restelli'), '--on', on, '--json']).printed);
      return findings.map(({ id }: { id: string }) => id);
    };
    expect(ids('2026-11-20')).toContain('Q2');
    expect(ids('2026-01-01')).not.toContain('Q2');
    expect(runInTest(['check', file('restelli'), '--lang', 'it']).printed).toContain('recesso');
  });
});

describe('schema', () => {
  it('is that of a profile, or of cases', () => {
    expect(JSON.parse(runInTest(['schema']).printed).properties).toHaveProperty('shipping');
    expect(JSON.parse(runInTest(['schema', '--cases']).printed).properties).toHaveProperty('scenarios');
  });
});

describe('scenarios', () => {
  it.each([
    ['backboneprostore', 'free-delivery'],
    ['impronta', 'free-delivery'],
    ['drop', 'destinations'],
    ['restelli', 'payment'],
  ])("runs %s's cases of %s and leaves out those of others", (merchant, name) => {
    const data = `test/scenarios/data/${name}.json`;
    const { code, printed } = runInTest(['scenarios', file(merchant), '--data', data, '--json']);
    const { cases, passed, failed, skipped } = JSON.parse(printed);
    expect({ code, failed }).toEqual({ code: 0, failed: 0 });
    expect(passed).toBe(cases.length);
    expect(passed + skipped).toBe(JSON.parse(readFileSync(data, 'utf8')).scenarios.length);
  });

  const own = (expected: object) => ({
    'shop.json': text('backboneprostore'),
    'shop.cases.json': JSON.stringify({
      scenarios: [{ id: 'mine', title: 'a cent below', given: { lines: [{ price: '98.99' }] }, when: 'quote', expected }],
    }),
  });

  it('finds the cases beside the profile, and shows what came out otherwise', () => {
    expect(runInTest(['scenarios', 'shop.json'], own({ total: '105.89' }))).toMatchObject({
      code: 0,
      printed: expect.stringContaining('1 of 1 as expected.'),
    });
    const { code, printed } = runInTest(['scenarios', 'shop.json'], own({ total: '99.00', delivery: '6.90' }));
    expect(code).toBe(1);
    expect(printed).toContain('mine  FAILED  a cent below');
    expect(printed).toContain('    total: expected "99.00"\n      came out "105.89"');
    expect(printed).not.toContain('delivery: expected');
  });

  it('a case that leaves no profile or cannot be answered has failed, and the next one runs', () => {
    const cases = [
      { id: '1', title: 'no profile', given: { profile: { 'buyer.minAge': 3 } }, when: 'quote', expected: { total: '0.00' } },
      { id: '2', title: 'through a text', given: { profile: { 'name.length': 3 } }, when: 'quote', expected: { total: '0.00' } },
      {
        id: '3',
        title: 'beyond the holiday table',
        given: { parcels: ['2090-01-01T00:00:00Z'] },
        when: 'withdrawalAsked',
        expected: { inTime: true },
      },
      { id: '4', title: 'fine', given: {}, when: 'profileLinted', expected: { publishable: true } },
    ];
    const files = { 'c.json': JSON.stringify({ scenarios: cases }) };
    const { code, printed } = runInTest(['scenarios', file('drop'), '--data', 'c.json', '--json'], files);
    expect(code).toBe(1);
    expect(JSON.parse(printed).cases.map(({ ok }: { ok: boolean }) => ok)).toEqual([false, false, false, true]);
    expect(printed).toMatch(/No profile with these changes: buyer\.minAge/);
    expect(printed).toMatch(/leads through a value that has no keys/);
    expect(printed).toMatch(/table reaches from/);
  });

  it('the cases of the manual come out as it says', () => {
    const [, manual = ''] = /```json\n(.*?)```/s.exec(readFileSync('policy/scenario/README.md', 'utf8')) ?? [];
    const { code, printed } = runInTest(['scenarios', file('backboneprostore'), '--data', 'm.json'], { 'm.json': manual });
    expect({ code, printed }).toEqual({ code: 0, printed: expect.stringContaining('3 of 3 as expected.') });
  });
});

describe('diff', () => {
  it('says what changed, in the language asked for, and which outcomes follow', () => {
    const files = { 'b.json': changed('impronta', (p) => (p.shipping.zones[0].services[0].freeFrom.amount = 8900)) };
    const { code, printed } = runInTest(['diff', file('impronta'), 'b.json'], files);
    expect(code).toBe(0);
    expect(printed).toContain('€89.00');
    expect(printed).toContain('€79.00');
    for (const line of printed.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
    const { changes } = JSON.parse(runInTest(['diff', file('impronta'), 'b.json', '--json', '--lang', 'de'], files).printed);
    expect(changes).toContainEqual(expect.objectContaining({ text: expect.stringContaining('89,00') }));
    expect(runInTest(['diff', file('impronta'), file('impronta')]).code).toBe(0);
  });

  it('needs two profiles', () => {
    expect(runInTest(['diff', file('impronta')])).toMatchObject({ code: 2, complained: expect.stringContaining('AFTER is missing') });
    expect(runInTest(['diff', file('impronta'), 'b.json'], { 'b.json': '{' })).toMatchObject({
      code: 2,
      complained: expect.stringMatching(/^b\.json:1:1/),
    });
  });
});

describe('text', () => {
  it("is Markdown in the profile's own language, or HTML or data in another", () => {
    const { code, printed } = runInTest(['text', file('impronta')]);
    expect(code).toBe(0);
    expect(printed).toMatch(/^# /);
    expect(printed).toContain('79,00');
    expect(printed).toMatch(/## .*[Rr]ecesso/);
    expect(runInTest(['text', file('impronta'), '--html', '--lang', 'en']).printed).toMatch(/^<[a-z]+[^>]* lang="en"/);
    const { language, sections } = JSON.parse(runInTest(['text', file('impronta'), '--json', '--lang', 'de']).printed);
    expect({ language, first: sections[0].id }).toEqual({ language: 'de', first: 'delivery' });
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explainScenario, lawParameters, parseScenarios, type Explanation, type Profile, type Scenario } from '../../policy/index.ts';
import { explanationLines } from './explanation-lines.ts';
import { changedProfile } from './run-cases.ts';
import { runInTest } from './test-io.ts';

const merchants = ['backboneprostore', 'impronta', 'drop', 'restelli'] as const;
const languages = ['it', 'en', 'de', 'fr', 'es'] as const;
const folder = 'test/scenarios/data';
const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const profileFile = (merchant: string) => `policy/profiles/${merchant}.json`;
const casesIn = (path: string): readonly Scenario[] => {
  const parsed = parseScenarios(read(path));
  if (!parsed.ok) throw new Error(`${path}: ${JSON.stringify(parsed.errors)}`);
  return parsed.cases;
};
const scenarios = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => casesIn(`${folder}/${name}`));

const documents = new Map(
  merchants.map((merchant) => [merchant, { file: '', value: read(profileFile(merchant)), places: undefined as never }]),
);
const profiles = new Map<string, Profile>();
/** A merchant's profile as a case changes it. @throws RangeError when the changes leave no profile */
function profileIn(scenario: Scenario, merchant: string): Profile {
  const key = `${merchant} ${JSON.stringify(scenario.given.profile)}`;
  const profile = profiles.get(key) ?? changedProfile(scenario, documents.get(merchant as (typeof merchants)[number])!);
  profiles.set(key, profile);
  return profile;
}

const explanations = new Map<string, Explanation>();
/** What is answered to a merchant's own scenario: several tests look at the same answers. */
function explained(scenario: Scenario, merchant: string, language: (typeof languages)[number] = 'en'): Explanation {
  const key = `${scenarios.indexOf(scenario)} ${merchant} ${language}`;
  const explanation = explanations.get(key) ?? explainScenario(scenario, profileIn(scenario, merchant), language);
  explanations.set(key, explanation);
  return explanation;
}

/** Whether everything that is wanted stands in what is given. */
function isPart(wanted: unknown, given: unknown): boolean {
  if (typeof wanted !== 'object' || wanted === null) return wanted === given;
  return Object.entries(wanted).every(([key, value]) => isPart(value, (given as Record<string, unknown> | undefined)?.[key]));
}

describe.each(merchants)('%s', (merchant) => {
  const own = scenarios.filter((each) => each.merchant === merchant);

  it.each(languages)('answers every scenario in %s, in lines that fit a terminal', (language) => {
    for (const scenario of own) {
      const answer = explained(scenario, merchant, language);
      const lines = explanationLines(scenario.title, answer, language);
      expect(lines.filter((line) => line.length > 100 && line.trim().includes(' '))).toEqual([]);
      expect(lines.join('\n'), scenario.id).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  it('gives each value, each reason, each law and each date of its scenarios', () => {
    for (const scenario of own) {
      const { values, decisions, deadlines } = explained(scenario, merchant);
      const { why = {}, ...expected } = scenario.expected;
      const given = Object.fromEntries(values.map(({ name, value }) => [name, value]));
      expect(given, scenario.id).toMatchObject(expected);
      for (const [name, fields] of Object.entries(why)) {
        const because = decisions.find((each) => each.name === name)?.because ?? [];
        const { law, ...rest } = fields;
        const stated = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null));
        const lawful = typeof law === 'string' ? { law: { id: law, source: lawParameters.get(law)!.source } } : {};
        expect(
          because.some((each) => isPart({ ...stated, ...lawful }, each)),
          `${scenario.id} ${name}`,
        ).toBe(true);
      }
      for (const { lastDay, endsAt, steps } of deadlines) expect(steps.at(-1)).toMatchObject({ step: 'ends', day: lastDay, endsAt });
    }
  });

  it('is asked by the command as well, and all comes out as expected', () => {
    const files = readdirSync(folder)
      .map((name) => `${folder}/${name}`)
      .filter((path) => casesIn(path).some((each) => each.merchant === merchant));
    for (const path of files) {
      const { code, printed, complained } = runInTest(['explain', profileFile(merchant), '--case', path, '--json']);
      expect({ code, complained }).toEqual({ code: 0, complained: '' });
      for (const { mismatches } of JSON.parse(printed)) expect(mismatches).toEqual([]);
    }
  });

  it("answers every other merchant's scenario too, or says why it cannot", () => {
    for (const scenario of scenarios) {
      let outcome: Explanation | RangeError;
      try {
        outcome = explained(scenario, merchant);
      } catch (error) {
        outcome = error as RangeError;
      }
      expect(outcome instanceof Error ? outcome.name : 'answered', scenario.id).toMatch(/^(answered|RangeError)$/);
    }
  });
});

const case1 = JSON.stringify({ given: { parcels: ['2026-12-11T10:00:00Z'] }, when: 'withdrawalAsked' });

it('counts a deadline out, step by step, in the language asked for', () => {
  const lines = (lang: string) =>
    runInTest(['explain', profileFile('restelli'), '--case', 'c.json', '--lang', lang], { 'c.json': case1 }).printed;
  expect(lines('en')).toContain(`  = counted from Fri 2026-12-11, which is not counted itself
    14 days, from Sat 2026-12-12 to Fri 2026-12-25
    extended to Mon 2026-12-28, over Fri 2026-12-25 (public holiday IT), Sat 2026-12-26, Sun
      2026-12-27
    ends with Mon 2026-12-28, at 24:00 (2026-12-28T23:00:00Z, Europe/Rome)`);
  expect(lines('de')).toContain('14 Tage, von Sa 2026-12-12 bis Fr 2026-12-25');
  expect(lines('fr')).toContain('jour férié IT');
  expect(lines('es')).toContain('prorrogado al lun 2026-12-28');
  expect(lines('it')).toContain('termina lun 2026-12-28');
});

it('says what the clause alone would have given', () => {
  const args = ['explain', profileFile('restelli'), '--case', `${folder}/payment.json`, '--id', 'S15'];
  const { printed } = runInTest(args);
  expect(printed).toContain('the law gives more than the clause (Q9)');
  expect(printed).toContain('the clause alone would give: €2.67');
  expect(printed).toContain('= goods 80.00 - discount 0.00 + delivery 9.00 + surcharge 0.00');
  expect(printed).toContain('Everything came out as expected.');
});

it('shows a case that came out otherwise, and what came out', () => {
  const wrong = JSON.stringify({ ...JSON.parse(case1), expected: { lastDay: '2026-12-25' } });
  const { code, printed } = runInTest(['explain', profileFile('restelli'), '--case', 'c.json'], { 'c.json': wrong });
  expect(code).toBe(0);
  expect(printed).toContain('lastDay: expected 2026-12-25\n  came out 2026-12-28');
});

it('a day no table reaches is said, not guessed', () => {
  const far = JSON.stringify({ given: { parcels: ['2090-12-11T10:00:00Z'] }, when: 'withdrawalAsked' });
  expect(runInTest(['explain', profileFile('restelli'), '--case', 'c.json'], { 'c.json': far })).toMatchObject({
    code: 2,
    complained: expect.stringMatching(/table reaches from/),
  });
});

it('knows what each number counts that a clause would have given', () => {
  const numbers = scenarios.flatMap((each) =>
    explained(each, each.merchant!)
      .decisions.flatMap(({ because }) => because)
      .filter(({ clauseWouldGive }) => typeof clauseWouldGive === 'number'),
  );
  expect(numbers.length).toBeGreaterThan(0);
  expect(numbers.filter(({ clauseText }) => /^\d+$/.test(clauseText ?? ''))).toEqual([]);
});

const explain = (merchant: string, given: object) =>
  runInTest(['explain', profileFile(merchant), '--case', 'c.json'], { 'c.json': JSON.stringify(given) });

it('says a share that a clause would have taken as a share', () => {
  const { printed } = runInTest(['explain', profileFile('impronta'), '--case', `${folder}/refund-loss.json`, '--id', 'S100']);
  expect(printed).toMatch(/the clause alone would give: 100\s?%/);
  expect(printed).not.toContain('100.00');
  expect(printed).toContain('the clause alone would give: a refund only once the goods arrive');
});

it('says something of a discount code only where there was one', () => {
  const refund = { when: 'refundPlanned', given: { order: { lines: { A: { price: '60.00' } } }, events: [{ kind: 'statement' }] } };
  for (const merchant of merchants) expect(explain(merchant, refund).printed).not.toMatch(/discount code|codeCredit/);
  const withCode = { ...refund, given: { ...refund.given, codes: [{ code: 'TEN', amount: '10.00' }] } };
  expect(explain('impronta', withCode).printed).toMatch(/discount code/);
});

it('counts nothing beside from a day that nobody named', () => {
  const lines = { A: { price: '60.00' } };
  const unavailable = (order: object) => ({
    when: 'refundPlanned',
    given: { order, events: [{ kind: 'statement', at: '2026-11-03T09:00:00Z', ground: 'unavailable' }] },
  });
  for (const merchant of merchants) {
    const { printed } = explain(merchant, unavailable({ lines }));
    expect(printed.split('Also reckoned')[1] ?? '').not.toContain('2026-10-20');
  }
});

it('asks for facts that can be, and needs nothing to be expected', () => {
  expect(explain('impronta', { when: 'quote', given: { payment: 'shells' } })).toEqual({
    code: 2,
    printed: '',
    complained: 'c.json:1:36  given.payment: Expected a method of payment of the profile: "card" or "paypal".',
  });
  const file = {
    scenarios: [
      { when: 'quote', given: {} },
      { when: 'quote', given: { service: 'rocket' } },
    ],
  };
  expect(explain('drop', file).complained).toContain('scenarios[1].given.service: Expected a service of the profile');
  expect(explain('drop', { scenarios: [file.scenarios[0]] }).code).toBe(0);
});

it('has words for every word that a clause alone would have given', () => {
  const unsaid = languages.flatMap((language) =>
    scenarios.flatMap((scenario) =>
      explained(scenario, scenario.merchant!, language)
        .decisions.flatMap(({ because }) => because)
        .filter(({ clauseWouldGive: given, clauseText }) => typeof given === 'string' && !given.startsWith('http') && clauseText === given),
    ),
  );
  expect(unsaid).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import type { Reason } from '../../policy/decision.ts';
import { lawParameters } from '../../policy/law/law-parameters.ts';
import { quote } from '../../policy/quote.ts';
import { noticeText } from '../../policy/reason/notice-text.ts';
import type { ReasonCode } from '../../policy/reason/reason-code.ts';
import { reasonText } from '../../policy/reason/reason-text.ts';
import { reasonWordsIt } from '../../policy/reason/reason-words.it.ts';
import type { WordsFormat } from '../../policy/reason/words.ts';
import { quoteInput, runScenario } from '../../policy/scenario/run-scenario.ts';
import { scenarioFiles, scenarioProfile } from './scenario-files.ts';

const plain: WordsFormat = { money: (minor) => `€${minor}`, date: (iso) => `<${iso}>`, country: (code) => `(${code})` };

const scenarios = scenarioFiles.flatMap((file) => file.scenarios);
const reasons: readonly Reason[] = scenarios.flatMap((scenario) =>
  Object.values(runScenario(scenario, scenarioProfile(scenario)).reasons).flat(),
);
const notices = scenarios
  .filter(({ when }) => when === 'quote')
  .flatMap((scenario) => quote(scenarioProfile(scenario), quoteInput(scenario.given, scenario.given.now)).notices);

describe.each(['it', 'en'] as const)('in %s', (language) => {
  it('every reason a scenario gives is one sentence with its figures', () => {
    for (const reason of reasons) {
      const text = reasonText(reason, language, plain);
      expect(text, reason.code).toMatch(/^[\p{Lu}€].+\.$/u);
      expect(text, reason.code).not.toMatch(/undefined|NaN|\bnull\b/);
    }
  });

  it('every notice a scenario owes has words', () => {
    for (const notice of notices) expect(noticeText(notice, language, plain), notice.id).toMatch(/^\p{Lu}.+\.$/u);
  });

  it('a code or a figure that is missing is an error, never a gap', () => {
    expect(() => reasonText({ code: 'shipping.unheardOf' as ReasonCode }, language, plain)).toThrow(RangeError);
    expect(() => reasonText({ code: 'shipping.fee' }, language, plain)).toThrow(RangeError);
  });
});

it('the scenarios give every reason there are words for', () => {
  expect([...new Set(reasons.map(({ code }) => code))].sort()).toEqual(Object.keys(reasonWordsIt).sort());
});

it('every law a reason names is a parameter with its source', () => {
  const unknown = reasons.flatMap(({ law }) => (law === undefined || lawParameters.has(law) ? [] : [law]));
  expect(unknown).toEqual([]);
});

it('fills figures in', () => {
  const reason: Reason = { code: 'discount.belowCodeValue', figures: { goods: 4500, value: 5000 } };
  expect(reasonText(reason, 'en', plain)).toBe('The goods are worth €4500, less than the code (€5000): the code stays unused.');
});

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Reason } from '../../policy/decision.ts';
import { lawParameters } from '../../policy/law/law-parameters.ts';
import { withdrawalLabels } from '../../policy/law/withdrawal-labels.ts';
import { quote } from '../../policy/quote.ts';
import { noticeText, orderNoticeIds } from '../../policy/reason/notice-text.ts';
import type { ReasonCode } from '../../policy/reason/reason-code.ts';
import { reasonText, reasonWords } from '../../policy/reason/reason-text.ts';
import { wordsFormat } from '../../policy/reason/words-format.ts';
import { wordsLanguages, type WordsFormat } from '../../policy/reason/words.ts';
import { quoteInput, runScenario } from '../../policy/scenario/run-scenario.ts';
import { figuresSaid, sampleFigures } from './figures-said.ts';
import { scenarioFiles, scenarioProfile } from './scenario-files.ts';
import { proseFaults } from './prose.ts';

const plain: WordsFormat = { money: (minor) => `€${minor}`, date: (iso) => `<${iso}>`, country: (code) => `(${code})` };

const folder = new URL('../../policy/reason/', import.meta.url);
const codes = readdirSync(folder)
  .filter((file) => file.endsWith('reason-code.ts'))
  .flatMap((file) => [...readFileSync(new URL(file, folder), 'utf8').matchAll(/'(\w+\.\w+)'/g)])
  .map(([, code]) => code as ReasonCode);

const missing = (wanted: readonly string[], there: readonly string[]) => wanted.filter((each) => !there.includes(each));

const scenarios = scenarioFiles.flatMap((file) => file.scenarios);
const reasons: readonly Reason[] = scenarios.flatMap((scenario) =>
  Object.values(runScenario(scenario, scenarioProfile(scenario)).reasons).flat(),
);
const notices = scenarios
  .filter(({ when }) => when === 'quote')
  .flatMap((scenario) => quote(scenarioProfile(scenario), quoteInput(scenario.given, scenario.given.now)).notices);

describe.each(wordsLanguages)('in %s', (language) => {
  const words = reasonWords[language];
  const written = wordsFormat(language);

  it('every code has words, and no words are without a code', () => {
    expect({ without: missing(codes, Object.keys(words)), unknown: missing(Object.keys(words), codes) }).toEqual({
      without: [],
      unknown: [],
    });
  });

  it('every code mentions the figures it mentions in Italian', () => {
    for (const code of codes) expect(figuresSaid(words[code]), code).toEqual(figuresSaid(reasonWords.it[code]));
  });

  it.each([0, 1, 2, 14])('every code is a sentence, where what is counted is %i', (count) => {
    for (const code of codes)
      for (const operator of ['over', 'atLeast'])
        expect(
          proseFaults(reasonText({ code, figures: sampleFigures(words[code], count, operator) }, language, written), language),
          code,
        ).toEqual([]);
  });

  it('every reason a scenario gives is one sentence with its figures', () => {
    for (const reason of reasons) {
      const text = reasonText(reason, language, plain);
      expect(text, reason.code).toMatch(/^[\p{Lu}€].+\.$/u);
      expect(text, reason.code).not.toMatch(/undefined|NaN|\bnull\b/);
    }
  });

  it('every notice a scenario owes has words', () => {
    for (const notice of notices) expect(proseFaults(noticeText(notice, language, written), language), notice.id).toEqual([]);
  });

  it.each([0, 1, 2, 14])('every notice is prose, where what is counted is %i', (count) => {
    const figures = { years: count, days: count };
    for (const id of orderNoticeIds)
      expect(proseFaults(noticeText({ id, figures, because: [] }, language, written), language), id).toEqual([]);
  });

  it('names the withdrawal function as the law does', () => {
    const text = noticeText({ id: 'withdrawalRight', figures: { days: 14 }, because: [] }, language, written);
    expect(text).toContain(withdrawalLabels(language).function);
  });

  it('a code or a figure that is missing is an error, never a gap', () => {
    expect(() => reasonText({ code: 'shipping.unheardOf' as ReasonCode }, language, plain)).toThrow(RangeError);
    expect(() => reasonText({ code: 'shipping.fee' }, language, plain)).toThrow(RangeError);
  });
});

it('the scenarios give every reason there are words for', () => {
  expect(
    missing(
      codes,
      reasons.map(({ code }) => code),
    ),
  ).toEqual([]);
});

it('every law a reason names is a parameter with its source', () => {
  const unknown = reasons.flatMap(({ law }) => (law === undefined || lawParameters.has(law) ? [] : [law]));
  expect(unknown).toEqual([]);
});

it('fills figures in', () => {
  const reason: Reason = { code: 'discount.belowCodeValue', figures: { goods: 4500, value: 5000 } };
  expect(reasonText(reason, 'en', plain)).toBe('The goods are worth €4500, less than the code (€5000): the code stays unused.');
});

it.each([
  ['it', 'Senza informazioni sul diritto di recesso il termine, che scadeva l’8 gennaio 2027, dura 1 mese in più.'],
  ['en', 'Without information on the right of withdrawal the period, which ended on 8 January 2027, lasts 1 month longer.'],
  ['de', 'Ohne Widerrufsbelehrung verlängert sich die Frist, die am 8. Januar 2027 geendet hätte, um 1 Monat.'],
  ['fr', 'Sans information sur le droit de rétractation, le délai, qui expirait le 8 janvier 2027, est prolongé de 1 mois.'],
  ['es', 'Sin información sobre el derecho de desistimiento, el plazo, que terminaba el 8 de enero de 2027, dura 1 mes más.'],
] as const)('reads well in %s', (language, text) => {
  const reason: Reason = { code: 'withdrawal.uninformed', figures: { initial: '2027-01-08', months: 1 } };
  expect(reasonText(reason, language, wordsFormat(language))).toBe(text);
});

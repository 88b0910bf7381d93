import { expect, it, test } from 'vitest';
import { withdrawalPeriod, withReckonings, deadlineSteps } from '../../policy/index.ts';
import { formatWeekday } from '../http/format-moment.ts';
import { languages } from '../http/language.ts';
import { exampleProfile } from '../test-api.ts';
import { parseProfile } from '../../policy/index.ts';
import { deadlineKinds } from './deadline-kinds.ts';
import { deadlineLines } from './deadline-lines.ts';
import { deadlineWords } from './deadline-words.ts';
import { reckoningWords } from './reckoning-words.ts';

const parsed = parseProfile(exampleProfile('restelli'));
if (!parsed.ok) throw new Error('The profile is not valid');
const { reckonings } = withReckonings(() => withdrawalPeriod(parsed.profile, { possessedAt: ['2026-12-11T10:00:00Z'], country: 'IT' }));

it.each([
  ['it', 'si conta da venerdì 11 dicembre 2026, giorno non compreso', 'termina lunedì 28 dicembre 2026, alle 24:00 (Europe/Rome)'],
  ['en', 'counted from Friday 11 December 2026, which is not counted itself', 'ends with Monday 28 December 2026, at 24:00 (Europe/Rome)'],
  [
    'de',
    'gezählt ab Freitag, 11. Dezember 2026; dieser Tag zählt nicht mit',
    'endet am Montag, 28. Dezember 2026, um 24:00 Uhr (Europe/Rome)',
  ],
  ['fr', 'compté à partir du vendredi 11 décembre 2026, jour non compris', 'se termine le lundi 28 décembre 2026, à 24 h (Europe/Rome)'],
  [
    'es',
    'se cuenta desde el viernes, 11 de diciembre de 2026, día no incluido',
    'termina el lunes, 28 de diciembre de 2026, a las 24:00 (Europe/Rome)',
  ],
] as const)('a last day is counted out in %s', (language, first, last) => {
  const lines = deadlineLines(deadlineSteps(reckonings.at(-1)!), reckoningWords(language), {
    day: (iso) => formatWeekday(iso, language),
    end: (_endsAt, timeZone) => timeZone,
    countries: (codes) => codes.join(', '),
  });
  const plain = lines.map((line) => line.replaceAll(/[\u00a0\u202f]/g, ' '));
  expect([plain[0], plain.at(-1)]).toEqual([first, last]);
  expect(plain).toHaveLength(4);
});

test('every clock has a name of its own in every language', () => {
  for (const language of languages) {
    const { label } = deadlineWords(language);
    expect(new Set(deadlineKinds.map((kind) => label[kind])).size).toBe(deadlineKinds.length);
  }
});

import { expect, test } from 'vitest';
import { spokenLanguage } from './language.ts';

test.each([
  ['it', 'it'],
  ['it-CH', 'it'],
  ['IT', 'it'],
  ['en-GB', 'en'],
  ['de-AT', 'de'],
  ['fr', 'fr'],
  ['es-419', 'es'],
  ['nl', 'en'],
  ['ita', 'en'],
  ['', 'en'],
  [undefined, 'en'],
])('for %j we speak %s', (tag, language) => expect(spokenLanguage(tag)).toBe(language));

test('the first tag we speak counts, whoever asks for it', () => {
  expect(spokenLanguage(undefined, 'fr-BE', 'de')).toBe('fr');
  expect(spokenLanguage('', 'nl', 'nl-BE', 'de', 'it')).toBe('de');
});

import { expect, test } from 'vitest';
import { spokenLanguage } from './language.ts';

test.each([
  ['it', 'it'],
  ['it-CH', 'it'],
  ['IT', 'it'],
  ['en-GB', 'en'],
  ['de', 'en'],
  ['ita', 'en'],
  ['', 'en'],
])('for %j we speak %s', (tag, language) => expect(spokenLanguage(tag)).toBe(language));

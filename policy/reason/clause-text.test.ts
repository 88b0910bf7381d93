import { describe, expect, it } from 'vitest';
import { profileSchema } from '../profile.ts';
import { clauseText } from './clause-text.ts';
import { clauseWords } from './clause-words.ts';
import { wordsFormat } from './words-format.ts';
import { wordsLanguages } from './words.ts';

const text = (reason: Parameters<typeof clauseText>[0], language: (typeof wordsLanguages)[number] = 'en') =>
  clauseText(reason, language, wordsFormat(language));

it.each(['refund.loss', 'refund.lossNotExplained', 'refund.lossWithoutEvidence', 'refund.noLoss'] as const)(
  '%s is a share of the value',
  (code) => {
    expect(text({ code, clauseWouldGive: 10_000 })).toMatch(/^100\s?%/);
    expect(text({ code, clauseWouldGive: 1250 }, 'de')).toMatch(/^12,5\s?%/);
    expect(text({ code, clauseWouldGive: 6000 })).not.toContain('€');
  },
);

it('an amount stays an amount, and a day a day', () => {
  expect(text({ code: 'refund.total', clauseWouldGive: 1000 })).toContain('€10.00');
  expect(text({ code: 'withdrawal.until', clauseWouldGive: '2026-11-16' })).toBe('16 November 2026');
  expect(text({ code: 'terms.platformClosed', clauseWouldGive: 'https://odr.example/' })).toBe('https://odr.example/');
});

describe.each(wordsLanguages)('in %s', (language) => {
  it('every word has words, and several are listed', () => {
    expect(Object.keys(clauseWords[language]).sort()).toEqual(Object.keys(clauseWords.en).sort());
    const both = text({ code: 'guarantee.choice', clauseWouldGive: 'repair, replacement' }, language);
    expect(both).toContain(clauseWords[language].repair);
    expect(both).toContain(clauseWords[language].replacement);
  });

  it.each([
    ['refund.withheld', ['withdrawal', 'withholdRefund', 'until'], ['receiptOrProofOfDispatch']],
    ['return.merchantRisk', ['return', 'risk', 'bearer'], []],
    ['guarantee.sellerAnswers', ['guarantee', 'guarantor', 'who'], ['seller']],
    ['payment.noSurcharge', ['payment', 'surcharge', 'upTo'], []],
  ] as const)('%s says whatever a profile may say', (code, path, lawful) => {
    for (const word of wordsAt(path).filter((each) => !(lawful as readonly string[]).includes(each))) {
      expect(clauseWords[language], `${path.join('.')}: ${word}`).toHaveProperty(word);
      expect(text({ code, clauseWouldGive: word }, language)).not.toBe(word);
    }
  });
});

/** The words a key of the profile may hold. */
function wordsAt(path: readonly string[]): readonly string[] {
  let node: any = profileSchema;
  for (const key of path) {
    while (node.unwrap) node = node.unwrap();
    node = node.shape[key];
  }
  while (node.unwrap) node = node.unwrap();
  return node.options;
}

import type { Figure } from '../../policy/decision.ts';
import type { Say, Sentence } from '../../policy/reason/words.ts';

type Kind = keyof Say;

function kindsSaid(sentence: Sentence, operator: string): ReadonlyMap<string, Kind> {
  const kinds = new Map<string, Kind>();
  const hear = (kind: Kind) => (name: string) => {
    kinds.set(name, kind);
    return name === 'operator' ? operator : name;
  };
  sentence({
    money: hear('money'),
    date: hear('date'),
    country: hear('country'),
    plain: hear('plain'),
    number: hear('number'),
    count: hear('count'),
    plural: hear('plural'),
  });
  return kinds;
}

/** The names of the figures a sentence mentions, in whichever of its forms. */
export function figuresSaid(sentence: Sentence): readonly string[] {
  return [...new Set(['over', 'atLeast'].flatMap((operator) => [...kindsSaid(sentence, operator).keys()]))].sort();
}

/** A figure for everything a sentence mentions: days that are awkward to say, and `count` of whatever is counted. */
export function sampleFigures(sentence: Sentence, count: number, operator: string): Readonly<Record<string, Figure>> {
  const samples: Readonly<Record<Kind, Figure>> = {
    money: 123_456,
    date: '2026-12-08',
    country: 'CH',
    plain: count,
    number: count + 0.5,
    count,
    plural: count,
  };
  return Object.fromEntries(
    [...kindsSaid(sentence, operator)].map(([name, kind]) => [name, name === 'operator' ? operator : samples[kind]]),
  );
}

import type { WordsLanguage } from '../reason/words.ts';
import { diffWordsIn } from './diff-say.ts';
import type { DiffTopic } from './diff-words.ts';
import type { ProfileDiff } from './profile-diff.ts';

/** A difference as plain text: what changed by topic, then what comes out otherwise; lines end with a line feed. */
export function diffText({ changes, outcomes }: ProfileDiff, language: WordsLanguage): string {
  const { topics, same } = diffWordsIn(language);
  if (changes.length === 0) return `${same}\n`;
  const sections = (Object.keys(topics) as DiffTopic[])
    .map((topic) => [topics[topic], topic === 'outcomes' ? outcomes : changes.filter((change) => change.topic === topic)] as const)
    .filter(([, lines]) => lines.length > 0);
  return sections.map(([title, lines]) => `${title}\n${lines.map(({ text }) => `- ${text}\n`).join('')}`).join('\n');
}

import { epochMs, legalDay, policyText, type PolicyBlock, type PolicyDocument, type Profile } from '../../policy/index.ts';
import type { Language } from '../http/language.ts';

/** When and where a text is given. */
export interface TextSituation {
  /** ISO 8601 instant it is given at: which law applies, and the date of the document. */
  readonly at: string;
  /** Address of the page with the withdrawal function; absent: the shop's site. */
  readonly withdrawalPage?: string | undefined;
}

/** A text of a day, as it is asked for by every order of that day. */
export interface DatedText {
  readonly text: PolicyDocument;
  /** ISO 8601 instant: the day in the merchant's zone, so that whoever asks on it gets the same document. */
  readonly createdAt: string;
}

const maxKept = 40;
const kept = new WeakMap<Profile, Map<string, DatedText>>();

/** The public text of the terms on the day of a situation, made once. */
export function textOfDay(profile: Profile, language: Language, { at, withdrawalPage }: TextSituation): DatedText {
  const today = legalDay(epochMs(at), profile.calendar.timeZone);
  const key = `${language} ${today} ${withdrawalPage ?? ''}`;
  const texts = kept.get(profile) ?? new Map<string, DatedText>();
  kept.set(profile, texts);
  const known = texts.get(key);
  if (known !== undefined) return known;
  const text = policyText(profile, language, { today, ...(withdrawalPage !== undefined && { withdrawalPage }) });
  const made = { text, createdAt: `${today}T00:00:00Z` };
  if (texts.size >= maxKept) texts.clear();
  texts.set(key, made);
  return made;
}

/** The model instructions and the model form within the policy's text, each with its headings. */
export interface WithdrawalPart extends Pick<DatedText, 'createdAt'> {
  readonly instructions: readonly PolicyBlock[];
  readonly form: readonly PolicyBlock[];
}

/**
 * The law's models in the section on withdrawal: the instructions are its first two headings with what follows them, the form its
 * last one.
 *
 * @source Dir. 2011/83/EU Annex I
 */
export function withdrawalPart(profile: Profile, language: Language, situation: TextSituation): WithdrawalPart {
  const { text, createdAt } = textOfDay(profile, language, situation);
  const { blocks } = text.sections.find(({ id }) => id === 'withdrawal')!;
  const headings = blocks.flatMap(({ kind }, index) => (kind === 'heading' ? [index] : []));
  return { createdAt, instructions: blocks.slice(headings[0], headings[2]), form: blocks.slice(headings.at(-1)) };
}

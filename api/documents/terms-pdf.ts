import type { Profile } from '../../policy/index.ts';
import type { Language } from '../http/language.ts';
import { documentWords } from './document-words.ts';
import { documentBlocks } from './policy-blocks.ts';
import { renderPdf } from './render-pdf.ts';
import { textOfDay, type TextSituation } from './withdrawal-part.ts';

/** The whole text of a merchant's terms, as the engine applies them. */
export function termsPdf(profile: Profile, language: Language, situation: TextSituation): Promise<Buffer> {
  const { text, createdAt } = textOfDay(profile, language, situation);
  const { title, sections } = text;
  return renderPdf({
    language,
    author: profile.name,
    title,
    createdAt,
    blocks: sections.flatMap(({ heading, blocks }) => [{ kind: 'heading', text: heading, level: 2 }, ...documentBlocks(blocks, 3)]),
    page: documentWords(language).page,
  });
}

import type { Profile } from '../../policy/index.ts';
import type { Language } from '../http/language.ts';
import { documentWords } from './document-words.ts';
import { documentBlocks } from './policy-blocks.ts';
import { renderPdf } from './render-pdf.ts';
import { withdrawalPart, type TextSituation } from './withdrawal-part.ts';

/** The model instructions on withdrawal, filled in for a merchant's terms. @source Dir. 2011/83/EU Annex I (A) */
export function modelInstructionsPdf(profile: Profile, language: Language, situation: TextSituation): Promise<Buffer> {
  const { page, instructions } = documentWords(language);
  const part = withdrawalPart(profile, language, situation);
  return renderPdf({
    language,
    author: profile.name,
    title: instructions.title,
    createdAt: part.createdAt,
    blocks: documentBlocks(part.instructions, 2),
    page,
  });
}

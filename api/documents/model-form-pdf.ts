import type { Profile } from '../../policy/index.ts';
import type { Language } from '../http/language.ts';
import type { DocumentBlock } from './document-content.ts';
import { documentWords } from './document-words.ts';
import { renderPdf } from './render-pdf.ts';
import { withdrawalPart, type TextSituation } from './withdrawal-part.ts';

/** The model withdrawal form, with room to write; the merchant is filled in. @source Dir. 2011/83/EU Annex I (B) */
export function modelFormPdf(profile: Profile, language: Language, situation: TextSituation): Promise<Buffer> {
  const { createdAt, form } = withdrawalPart(profile, language, situation);
  const [heading, ...blocks] = form;
  if (heading?.kind !== 'heading') throw new Error('The model form has no heading');
  return renderPdf({
    language,
    author: profile.name,
    title: heading.text,
    createdAt,
    blocks: blocks.flatMap((block): DocumentBlock[] => {
      if (block.kind === 'list') return block.items.map(field);
      if (block.kind === 'paragraph') return [{ ...block, look: 'note' }];
      throw new Error(`The model form has a ${block.kind}`);
    }),
    page: documentWords(language).page,
  });
}

/** The addressee is filled in already; the goods take more room than a name or a date. */
function field(label: string, index: number): DocumentBlock {
  return index === 0 ? { kind: 'paragraph', text: label, look: 'lead' } : { kind: 'field', label, lines: index === 1 ? 3 : 1 };
}

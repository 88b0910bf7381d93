import { ProblemError } from '../http/problem.ts';
import type { CleanFile } from './attachment-record.ts';

const maxBytes = 5 * 1024 * 1024;

/** What makes a PDF do something, or carry something, besides pages. */
const active = /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData|GoToR|GoToE|Encrypt)(?![A-Za-z0-9])/;
const markup = /<(?:!doctype|html|head|body|script|svg|iframe|\?xml-stylesheet)\b/i;

/**
 * A PDF as it came, if it is one from its first byte to its last and nothing in it acts. It is never shown, only handed out as a
 * download: this is a first look, not a promise about what readers do.
 *
 * @throws ProblemError attachment-too-large, attachment-unreadable for one that is not whole or is something else too, attachment-active
 */
export function checkPdf(bytes: Uint8Array): CleanFile {
  if (bytes.length > maxBytes) throw new ProblemError('attachment-too-large');
  const content = Buffer.from(bytes);
  const text = content.toString('latin1');
  const end = text.lastIndexOf('%%EOF');
  const isWhole =
    end > 0 && /^[\s\0]*$/.test(text.slice(end + '%%EOF'.length)) && /\bstartxref\s+\d+\s+$/.test(text.slice(Math.max(0, end - 64), end));
  if (!isWhole || markup.test(text.slice(0, 4096))) throw new ProblemError('attachment-unreadable');
  if (active.test(plainNames(text))) throw new ProblemError('attachment-active');
  return { type: 'application/pdf', content, width: null, height: null };
}

/** Names with their escapes undone: `/J#61vaScript` is `/JavaScript`. */
function plainNames(text: string): string {
  return text.replaceAll(/#([0-9A-Fa-f]{2})/g, (_escape, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type PDFDocument from 'pdfkit';
import { breakLines } from './break-lines.ts';
import type { DocumentContent } from './document-content.ts';
import { contentBottom, pageLook, textLooks, type FontName, type TextLook } from './page-look.ts';

export type Structure = PDFKit.PDFStructureElement;

/** Lines of text in one look. */
export interface SetText {
  readonly lines: readonly string[];
  readonly look: TextLook;
}

/** A document being set: text and rules from top to bottom, page after page, every piece in its place of the structure. */
export interface PageFlow {
  readonly doc: PDFKit.PDFDocument;
  readonly root: Structure;
  /** Distance from the top of the page. */
  y: number;
  /** Whether a character was met that the face cannot show. */
  hasUnshown: boolean;
  /** A text in lines of at most so many points. */
  set(text: string, look: TextLook, width: number): SetText;
  /** What is still free on the page. */
  left(): number;
  /** Begins a page unless so much is free. */
  reserve(height: number): void;
  newPage(): void;
  /** One line of text at a place; the next line goes on with the sentence. */
  line(text: string, look: TextLook, x: number, y: number, goesOn?: boolean): void;
  /** What only looks: readers skip it. */
  ornament(draw: () => void): void;
}

const files: Readonly<Record<FontName, string>> = { regular: 'DejaVuSansCondensed.ttf', bold: 'DejaVuSansCondensed-Bold.ttf' };

/** A face as the library has read it. */
interface Face {
  hasGlyphForCodePoint(codePoint: number): boolean;
}

/** Reading a face takes longer than setting a page, so what one document has read serves all. */
const faces = new Map<FontName, Face>();

function useFaces(doc: PDFKit.PDFDocument): void {
  for (const name of Object.keys(files) as FontName[]) {
    const known = faces.get(name);
    doc.registerFont(name, (known as never) ?? readFileSync(createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/${files[name]}`)));
    const face = faceOf(doc.font(name));
    // A face remembers which character it first met each glyph for: what earlier documents said must not change this one.
    Reflect.set(face, '_glyphs', {});
    faces.set(name, face);
  }
}

/** The face in hand. */
function faceOf(doc: PDFKit.PDFDocument): Face {
  return (Reflect.get(doc, '_font') as { readonly font: Face }).font;
}

/** Opens a tagged document on its first page. What sets pages is loaded when the first document is wanted. */
export async function openPageFlow({ language, author, title, createdAt }: DocumentContent): Promise<PageFlow> {
  const { default: Document }: { readonly default: typeof PDFDocument } = await import('pdfkit');
  const doc = new Document({
    size: [...pageLook.size],
    margin: 0,
    pdfVersion: '1.7',
    subset: 'PDF/UA' as never,
    tagged: true,
    displayTitle: true,
    lang: language,
    bufferPages: true,
    font: null as never,
    info: { Title: title, Author: author, Creator: 'Cassa', CreationDate: new Date(createdAt) },
  });
  useFaces(doc);
  const root = doc.struct('Document');
  doc.addStructure(root);
  const flow: PageFlow = {
    doc,
    root,
    y: pageLook.margin.top,
    hasUnshown: false,
    set(text, look, width) {
      doc.font(look.font).fontSize(look.size);
      return { lines: breakLines(text, width, (each) => doc.widthOfString(each)), look };
    },
    left: () => contentBottom - flow.y,
    reserve(height) {
      if (flow.left() < height && flow.y > pageLook.margin.top) flow.newPage();
    },
    newPage() {
      doc.addPage();
      flow.y = pageLook.margin.top;
    },
    line(text, look, x, y, goesOn = false) {
      doc.font(look.font).fontSize(look.size).fillColor(look.color);
      const whole = hasGlyphs(doc, text);
      if (!whole) flow.hasUnshown = true;
      if (!whole) doc.markContent('Span', { actual: text });
      doc.text(goesOn ? `${text} ` : text, x, y + (look.leading - doc.currentLineHeight()) / 2, { lineBreak: false });
      if (!whole) doc.endMarkedContent();
    },
    ornament(draw) {
      doc.markContent('Artifact', { type: 'Layout' });
      draw();
      doc.endMarkedContent();
    },
  };
  return flow;
}

/** Whether the face in hand can show every character; what it cannot show is still there to be read out and copied. */
function hasGlyphs(doc: PDFKit.PDFDocument, text: string): boolean {
  const face = faceOf(doc);
  return [...text].every((character) => face.hasGlyphForCodePoint(character.codePointAt(0)!));
}

/** Writes title and page number below every page, closes the document and gives its bytes. */
export async function closePageFlow({ doc, root, line }: PageFlow, { title, page }: DocumentContent): Promise<Buffer> {
  root.end();
  const { start, count } = doc.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    doc.switchToPage(start + index);
    doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] } as never);
    const y = pageLook.size[1] - 46;
    line(title, textLooks.foot, pageLook.margin.side, y);
    const number = page(index + 1, count);
    line(number, textLooks.foot, pageLook.size[0] - pageLook.margin.side - doc.widthOfString(number), y);
    doc.endMarkedContent();
  }
  const chunks: Buffer[] = [];
  const ended = new Promise<void>((resolve, reject) => doc.on('end', resolve).on('error', reject));
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}

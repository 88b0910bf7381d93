import { code128 } from './code-128.ts';
import type { DocumentBlock } from './document-content.ts';
import type { PageFlow, SetText, Structure } from './page-flow.ts';
import { contentWidth, pageLook, textLooks, type TextLook } from './page-look.ts';
import { setRows } from './set-rows.ts';

const left = pageLook.margin.side;
const indent = 16;

/** Sets one block where the page is. A heading stays with what follows it, and a paragraph leaves no line alone. */
export async function setBlock(flow: PageFlow, block: DocumentBlock): Promise<void> {
  switch (block.kind) {
    case 'heading':
      return setHeading(flow, block.text, block.level ?? 2);
    case 'paragraph':
      setText(flow, flow.root, 'P', block.text, textLooks[block.look ?? 'body'], left, contentWidth);
      flow.y += block.look === 'lead' ? 10 : 7;
      return;
    case 'list':
      return setList(flow, block.items, block.numbered ?? false);
    case 'table':
      flow.y += 4;
      setRows(flow, block.columns, block.rows, block.sum);
      flow.y += 14;
      return;
    case 'facts':
      setRows(
        flow,
        [
          { title: '', share: 32 },
          { title: '', share: 68 },
        ],
        block.facts,
      );
      flow.y += 14;
      return;
    case 'address':
      return setAddress(flow, block.title, block.lines);
    case 'field':
      return setField(flow, block.label, block.lines);
    case 'barcode':
      return setBarcode(flow, block.code, block.alt);
  }
}

/** The title at the head of the document, under the name of who speaks. */
export function setTitle(flow: PageFlow, author: string, title: string): void {
  setText(flow, flow.root, 'P', author, textLooks.author, left, contentWidth);
  flow.y += 3;
  const { y } = flow;
  flow.ornament(() => rule(flow, left, y, contentWidth, pageLook.ink, 0.8));
  flow.y += 20;
  setText(flow, flow.root, 'H1', title, textLooks.title, left, contentWidth);
  flow.y += 10;
}

function setHeading(flow: PageFlow, text: string, level: 2 | 3): void {
  const look = level === 2 ? textLooks.heading2 : textLooks.heading3;
  const before = level === 2 ? 16 : 8;
  flow.reserve(before + look.leading * 2 + textLooks.body.leading * 3);
  if (flow.y > pageLook.margin.top) flow.y += before;
  setText(flow, flow.root, `H${level}`, text, look, left, contentWidth);
  flow.y += level === 2 ? 5 : 3;
}

function setList(flow: PageFlow, items: readonly string[], numbered: boolean): void {
  const list = child(flow.root, flow, 'L');
  items.forEach((item, index) => {
    const text = flow.set(item, textLooks.body, contentWidth - indent);
    flow.reserve(Math.min(text.lines.length, 3) * textLooks.body.leading);
    const entry = child(list, flow, 'LI');
    const mark = child(entry, flow, 'Lbl');
    mark.add(() => flow.line(numbered ? `${index + 1}.` : '•', textLooks.body, left, flow.y));
    place(flow, child(entry, flow, 'LBody'), text, left + indent);
    flow.y += 3;
  });
  flow.y += 5;
}

function setAddress(flow: PageFlow, title: string, lines: readonly string[]): void {
  flow.reserve(textLooks.label.leading + lines.length * textLooks.address.leading + 16);
  setText(flow, flow.root, 'P', title, textLooks.label, left, contentWidth);
  flow.y += 2;
  setText(flow, flow.root, 'P', lines.join('\n'), textLooks.address, left, contentWidth);
  flow.y += 14;
}

function setField(flow: PageFlow, label: string, lines: number): void {
  const lineHeight = 26;
  flow.reserve(textLooks.body.leading * 2 + lines * lineHeight);
  setText(flow, flow.root, 'P', label, textLooks.body, left, contentWidth);
  for (let each = 0; each < lines; each += 1) {
    flow.y += lineHeight;
    const { y } = flow;
    flow.ornament(() => rule(flow, left, y, contentWidth, pageLook.soft, 0.5));
  }
  flow.y += 14;
}

/** Bars of at least 0.33 mm a module where they fit, 15 mm high, with white on either side. @source ISO/IEC 15417 */
async function setBarcode(flow: PageFlow, code: string, alt: string): Promise<void> {
  const widths = await code128(code);
  const modules = widths.reduce((sum, each) => sum + each, 0);
  const module = Math.min(0.96, contentWidth / (modules + 20));
  const height = 46;
  flow.reserve(height + 30);
  const { y } = flow;
  const figure = flow.doc.struct('Figure', { alt, bbox: [left, y, left + module * (modules + 20), y + height] } as never);
  flow.root.add(figure);
  figure.add(() => {
    let x = left;
    widths.forEach((width, index) => {
      if (index % 2 === 0) flow.doc.rect(x, y, width * module, height);
      x += width * module;
    });
    flow.doc.fill('#000000');
  });
  figure.end();
  flow.y += height + 4;
  setText(flow, flow.root, 'P', code, textLooks.note, left, contentWidth);
  flow.y += 16;
}

function setText(flow: PageFlow, parent: Structure, tag: string, text: string, look: TextLook, x: number, width: number): void {
  place(flow, child(parent, flow, tag), flow.set(text, look, width), x);
}

/** Lines from here on, over as many pages as they take: of a text that is split, two lines at least stand on either page. */
function place(flow: PageFlow, element: Structure, { lines, look }: SetText, x: number): void {
  let from = 0;
  while (from < lines.length) {
    const fit = Math.floor(flow.left() / look.leading);
    let count = Math.min(lines.length - from, fit);
    if (lines.length - from - count === 1) count -= 1;
    if (count < Math.min(2, lines.length - from)) {
      flow.newPage();
      continue;
    }
    const part = lines.slice(from, from + count);
    element.add(() =>
      part.forEach((text, index) => flow.line(text, look, x, flow.y + index * look.leading, from + index + 1 < lines.length)),
    );
    flow.y += count * look.leading;
    from += count;
  }
  element.end();
}

function child(parent: Structure, { doc }: PageFlow, tag: string): Structure {
  const element = doc.struct(tag as never);
  parent.add(element);
  return element;
}

function rule({ doc }: PageFlow, x: number, y: number, width: number, color: string, weight: number): void {
  doc
    .lineWidth(weight)
    .moveTo(x, y)
    .lineTo(x + width, y)
    .stroke(color);
}

import type { TableColumn } from './document-content.ts';
import type { PageFlow, SetText, Structure } from './page-flow.ts';
import { contentWidth, pageLook, textLooks, type TextLook } from './page-look.ts';

const gap = 14;
const padding = 4.5;

/**
 * Rows of cells between thin rules. Columns without titles give facts, whose first cell heads its row. Titles come again on every
 * page; a row is split only where it is longer than a page.
 */
export function setRows(flow: PageFlow, columns: readonly TableColumn[], rows: readonly (readonly string[])[], sum = false): void {
  const titled = columns.some(({ title }) => title !== '');
  const places = placesOf(columns);
  const table = child(flow, flow.root, 'Table');
  const cellsOf = (texts: readonly string[], lookOf: (index: number) => TextLook) =>
    places.map(({ width }, index) => flow.set(texts[index] ?? '', lookOf(index), width));
  const titles = titled
    ? cellsOf(
        columns.map(({ title }) => title),
        () => textLooks.column,
      )
    : [];
  if (titled) setTitles();

  for (const row of rows) {
    const body = sum && row === rows.at(-1) ? textLooks.strong : textLooks.body;
    const cells = cellsOf(row, (index) => (titled ? body : index === 0 ? textLooks.label : textLooks.strong));
    const height = heightOf(cells) + 2 * padding;
    if (flow.left() < Math.min(height, pageLook.size[1] / 2)) nextPage();
    setRow(cells, ({ index }) => (!titled && index === 0 ? { tag: 'TH', scope: 'Row' } : { tag: 'TD' }));
  }
  const { y } = flow;
  flow.ornament(() => ruleAt(flow, y));
  table.end();

  function setTitles(): void {
    flow.reserve(heightOf(titles) + 4 * padding + textLooks.body.leading * 2);
    setRow(titles, () => ({ tag: 'TH', scope: 'Column' }));
  }

  /** The titles again, which a reader has heard already. */
  function nextPage(): void {
    flow.newPage();
    if (!titled) return;
    flow.ornament(() => titles.forEach((cell, index) => draw(cell, 0, cell.lines.length, places[index]!)));
    flow.y += heightOf(titles) + padding;
  }

  function setRow(cells: readonly SetText[], tagOf: (cell: { index: number }) => { tag: string; scope?: string }): void {
    const row = child(flow, table, 'TR');
    const elements = cells.map((_, index) => {
      const { tag, scope } = tagOf({ index });
      const element = flow.doc.struct(tag as never, { ...(scope && { scope }) } as never);
      row.add(element);
      return element;
    });
    const { y } = flow;
    flow.ornament(() => ruleAt(flow, y));
    flow.y += padding;
    const most = Math.max(...cells.map(({ lines }) => lines.length));
    for (let from = 0; from < most;) {
      const leading = Math.max(...cells.map(({ look }) => look.leading));
      const count = Math.min(most - from, Math.floor(flow.left() / leading));
      if (count <= 0) {
        nextPage();
        continue;
      }
      cells.forEach((cell, index) => {
        if (cell.lines.length > from) elements[index]!.add(() => draw(cell, from, from + count, places[index]!));
      });
      flow.y += count * leading;
      from += count;
    }
    flow.y += padding;
    row.end();
  }

  function draw({ lines, look }: SetText, from: number, to: number, { x, width, align }: Place): void {
    lines.slice(from, to).forEach((text, index) => {
      flow.doc.font(look.font).fontSize(look.size);
      const shift = align === 'right' ? width - flow.doc.widthOfString(text) : 0;
      flow.line(text, look, x + shift, flow.y + index * look.leading, from + index + 1 < lines.length);
    });
  }
}

interface Place {
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'right';
}

function placesOf(columns: readonly TableColumn[]): readonly Place[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const free = contentWidth - gap * (columns.length - 1);
  let x: number = pageLook.margin.side;
  return columns.map(({ share, align = 'left' }) => {
    const place = { x, width: (free * share) / shares, align };
    x += place.width + gap;
    return place;
  });
}

function heightOf(cells: readonly SetText[]): number {
  return Math.max(...cells.map(({ lines, look }) => lines.length * look.leading));
}

function ruleAt({ doc }: PageFlow, y: number): void {
  const { side } = pageLook.margin;
  doc
    .lineWidth(0.5)
    .moveTo(side, y)
    .lineTo(side + contentWidth, y)
    .stroke(pageLook.rule);
}

function child({ doc }: PageFlow, parent: Structure, tag: string): Structure {
  const element = doc.struct(tag as never);
  parent.add(element);
  return element;
}

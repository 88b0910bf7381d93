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
  const [first] = rows;
  if (first) flow.reserve((titled ? heightOf(titles) + 2 * padding : 0) + roomFor(cellsOfRow(first)));
  if (titled) setRow(titles, () => ({ tag: 'TH', scope: 'Column' }));

  for (const row of rows) {
    const cells = cellsOfRow(row);
    if (flow.left() < roomFor(cells)) nextPage();
    setRow(cells, ({ index }) => (!titled && index === 0 ? { tag: 'TH', scope: 'Row' } : { tag: 'TD' }));
  }
  const { y } = flow;
  flow.ornament(() => ruleAt(flow, y));
  table.end();

  function cellsOfRow(row: readonly string[]): readonly SetText[] {
    const body = sum && row === rows.at(-1) ? textLooks.strong : textLooks.body;
    return cellsOf(row, (index) => (titled ? body : index === 0 ? textLooks.label : textLooks.strong));
  }

  /** The titles again, which a reader has heard already. */
  function nextPage(): void {
    const end = flow.y;
    flow.ornament(() => ruleAt(flow, end));
    flow.newPage();
    if (!titled) return;
    const { y } = flow;
    flow.y += padding;
    flow.ornament(() => {
      ruleAt(flow, y);
      titles.forEach((cell, index) => draw(cell, 0, cell.lines.length, places[index]!));
    });
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

/** What has to be free for a row to begin: all of it, but for one that takes half a page and more. */
function roomFor(cells: readonly SetText[]): number {
  return Math.min(heightOf(cells) + 2 * padding, pageLook.size[1] / 2);
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

import { inflateSync } from 'node:zlib';

/** A PDF as another program reads it. */
export interface TestPdf {
  readonly pages: readonly string[];
  /** All of the text, each piece on a line of its own. */
  readonly text: string;
  /** Structure types, as often as they occur: `H1`, `P`, `Table`, … */
  readonly tags: readonly string[];
  /** Everything that is not compressed. */
  readonly source: string;
}

/** Reads text and structure with nothing but the format's own rules. @source ISO 32000-1 7.3, 9.10.3, 14.7 */
export function readPdf(pdf: Buffer): TestPdf {
  const source = pdf.toString('latin1');
  const objects = new Map<string, string>();
  for (const [, id, body] of source.matchAll(/(?:^|\n)(\d+) 0 obj\n(.*?)\nendobj/gs)) objects.set(id!, body!);
  const at = (reference: string | undefined) => objects.get(reference ?? '') ?? '';
  const pageObjects = [...objects.values()].filter((body) => /\/Type \/Page\b/.test(body));
  const pages = pageObjects.map((page) => {
    const fonts = new Map(
      [...at(refIn(page, 'Resources')).matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [name!, glyphsOf(at(id), at)]),
    );
    return textOf(streamOf(at(refIn(page, 'Contents'))), fonts);
  });
  const tags = [...source.matchAll(/\/S \/(Document|H\d|P|Table|TR|TH|TD|LI?|Lbl|LBody|Figure)\b/g)].map(([, tag]) => tag!);
  return { pages, text: pages.join('\n'), tags, source };
}

function refIn(body: string, key: string): string | undefined {
  return new RegExp(`/${key} (\\d+) 0 R`).exec(body)?.[1];
}

function streamOf(body: string): string {
  const raw = /stream\n(.*)\nendstream/s.exec(body)?.[1] ?? '';
  return (body.includes('/FlateDecode') ? inflateSync(Buffer.from(raw, 'latin1')) : Buffer.from(raw, 'latin1')).toString('latin1');
}

/** From a glyph's number to what it stands for. */
function glyphsOf(font: string, at: (reference: string | undefined) => string): Map<number, string> {
  const glyphs = new Map<number, string>();
  const map = streamOf(at(refIn(font, 'ToUnicode')));
  for (const [, first, list] of map.matchAll(/<([\da-f]{4})> <[\da-f]{4}> \[(.*?)\]/gs)) {
    const start = Number.parseInt(first!, 16);
    [...list!.matchAll(/<([\da-f ]*)>/g)].forEach(([, units], index) => {
      const codes = units!.split(' ').map((unit) => Number.parseInt(unit, 16));
      glyphs.set(start + index, String.fromCharCode(...codes));
    });
  }
  return glyphs;
}

function textOf(content: string, fonts: ReadonlyMap<string, Map<number, string>>): string {
  let font = new Map<number, string>();
  let text = '';
  for (const [, name, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[(.*?)\] TJ/g)) {
    if (name !== undefined) {
      font = fonts.get(name)!;
      continue;
    }
    for (const [, hex] of shown!.matchAll(/<([\da-f]+)>/g)) {
      for (const [glyph] of hex!.matchAll(/.{4}/g)) text += font.get(Number.parseInt(glyph, 16)) ?? '\ufffd';
    }
    // A line that goes on with the next one ends with its space.
    if (!text.endsWith(' ')) text += '\n';
  }
  return text;
}

/**
 * A text in lines no wider than `width`: broken at spaces, and within a word only where the word alone is too wide, after its last
 * hyphen or slash that fits. Breaks that are in the text stay.
 *
 * @param widthOf width of a text, in the unit of `width`; that of two words is the sum of theirs and the space's
 */
export function breakLines(text: string, width: number, widthOf: (text: string) => number): string[] {
  const space = widthOf(' ');
  return text.split(/\r\n|[\n\r\u2028\u2029]/).flatMap((line) => breakLine(line.replaceAll('\t', ' '), { width, space, widthOf }));
}

interface Measure {
  readonly width: number;
  readonly space: number;
  readonly widthOf: (text: string) => number;
}

function breakLine(text: string, measure: Measure): string[] {
  const { width, space, widthOf } = measure;
  const lines: string[] = [];
  let words: string[] = [];
  let used = 0;
  for (const word of text.split(' ')) {
    const own = widthOf(word);
    if (words.length > 0 && used + space + own <= width) {
      words.push(word);
      used += space + own;
      continue;
    }
    if (words.length > 0) lines.push(words.join(' '));
    const pieces = own <= width ? [word] : breakWord(word, measure);
    lines.push(...pieces.slice(0, -1));
    words = pieces.slice(-1);
    used = pieces.length === 1 ? own : widthOf(words[0]!);
  }
  return [...lines, words.join(' ')];
}

/** An address, a code or a script without spaces: as many characters as fit, at least one. */
function breakWord(word: string, { width, widthOf }: Measure): string[] {
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const character of word) {
    const own = widthOf(character);
    if (piece !== '' && used + own > width) {
      const end = Math.max(piece.lastIndexOf('-'), piece.lastIndexOf('/')) + 1 || piece.length;
      pieces.push(piece.slice(0, end));
      piece = piece.slice(end);
      used = widthOf(piece);
    }
    piece += character;
    used += own;
  }
  return [...pieces, piece];
}

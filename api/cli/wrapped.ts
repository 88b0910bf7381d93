/** Columns of a terminal. */
export const columns = 100;

/** A text in lines of at most `columns`, each indented; a word that is longer stands alone. */
export function wrapped(text: string, indent = '', hanging = indent): string[] {
  const lines: string[] = [];
  let line = indent;
  let isEmpty = true;
  for (const word of text.split(/[ \n]+/).filter((each) => each !== '')) {
    if (!isEmpty && line.length + 1 + word.length > columns) {
      lines.push(line);
      line = hanging;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return isEmpty ? lines : [...lines, line];
}

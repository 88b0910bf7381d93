import { byId, element } from './element.ts';
import { gutterRows, lineCount, type GutterRow } from './gutter-rows.ts';
import { indented, newLine, outdented, type TextEdit } from './indented-text.ts';
import { markSigns, type Mark } from './mark.ts';

/** The text field with its gutter. The sheet is as large as the text, so that text and gutter scroll as one. */
export class Editor {
  readonly #box = byId('editor', HTMLElement);
  readonly #gutter = byId('gutter', HTMLElement);
  readonly #field = byId('text', HTMLTextAreaElement);
  #shown: readonly GutterRow[] = [];
  #leaving = false;

  constructor(private readonly changed: () => void) {
    this.#field.addEventListener('input', () => this.#written());
    this.#field.addEventListener('keydown', (event) => this.#key(event));
    // For the mouse alone: the list beneath has the same by keyboard.
    this.#gutter.addEventListener('click', ({ target }) => {
      const index = target instanceof Element ? [...this.#gutter.children].findIndex((row) => row.contains(target)) : -1;
      if (this.#shown[index]?.kind !== undefined) this.selectLine(index + 1);
    });
    this.#field.addEventListener('blur', () => (this.#leaving = false));
  }

  get text(): string {
    return this.#field.value;
  }

  /** Replaces the whole text, as if it had been loaded: from the top. */
  load(text: string): void {
    this.#field.value = text;
    this.#box.scrollTo(0, 0);
    this.#field.setSelectionRange(0, 0);
    this.#written();
  }

  /** Replaces the whole text in a way that can be undone. */
  rewrite(text: string): void {
    this.#field.focus({ preventScroll: true });
    this.#edit({ from: 0, until: this.text.length, text, start: 0, end: 0 });
  }

  show(marks: readonly Mark[]): void {
    const rows = gutterRows(this.text, marks);
    for (const [index, row] of rows.entries()) {
      const before = this.#shown[index];
      if (before?.kind === row.kind && before?.count === row.count) continue;
      const drawn = rowElement(row);
      const old = this.#gutter.children[index];
      if (old) old.replaceWith(drawn);
      else this.#gutter.append(drawn);
    }
    while (this.#gutter.children.length > rows.length) this.#gutter.lastElementChild!.remove();
    this.#shown = rows;
  }

  /** Puts the focus on a line, selects it and brings it into view. */
  selectLine(line: number): void {
    const lines = this.text.split('\n');
    const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
    const written = lines[line - 1] ?? '';
    this.#field.focus({ preventScroll: true });
    this.#field.setSelectionRange(start + (written.length - written.trimStart().length), start + written.length);
    const height = this.#field.scrollHeight / lines.length;
    this.#box.scrollTo(0, Math.max(0, (line - 1) * height - this.#box.clientHeight / 3));
    this.#box.scrollIntoView({ block: 'nearest' });
  }

  #written(): void {
    this.#field.rows = lineCount(this.text);
    this.#field.cols = Math.max(40, ...this.text.split('\n').map(({ length }) => length)) + 2;
    this.changed();
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      this.#leaving = true;
      return;
    }
    if (event.key === 'Shift') return;
    const leaving = this.#leaving;
    this.#leaving = false;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const { value, selectionStart: start, selectionEnd: end } = this.#field;
    if (event.key === 'Tab' && !leaving) {
      event.preventDefault();
      const edit = (event.shiftKey ? outdented : indented)({ value, start, end });
      if (edit) this.#edit(edit);
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      this.#edit(newLine({ value, start, end }));
    }
  }

  #edit({ from, until, text, start, end }: TextEdit): void {
    this.#field.setSelectionRange(from, until);
    // The only way to write into a field that the browser's undo takes back.
    if (!document.execCommand('insertText', false, text)) {
      this.#field.setRangeText(text, from, until);
      this.#written();
    }
    this.#field.setSelectionRange(start, end);
  }
}

function rowElement({ line, kind, count }: GutterRow): HTMLElement {
  const sign = kind === undefined ? '' : markSigns[kind].icon;
  const row = element(
    'div',
    kind === undefined ? 'row' : `row ${kind}`,
    element('span', 'sign', sign),
    element('span', 'number', String(line)),
  );
  if (kind !== undefined) row.title = count > 1 ? `${markSigns[kind].word}, and ${count - 1} more` : markSigns[kind].word;
  return row;
}

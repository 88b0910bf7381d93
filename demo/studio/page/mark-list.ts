import { byId, element, icon } from './element.ts';
import { markKinds, markSigns, type Mark, type MarkKind } from './mark.ts';

/** The list of marks beneath the editor: each leads to its line and says why and what mends it. */
export class MarkList {
  readonly #list = byId('marks', HTMLOListElement);
  readonly #filters = byId('filters', HTMLElement);
  readonly #tally = byId('tally', HTMLElement);
  readonly #hidden = new Set<MarkKind>(['known']);
  #marks: readonly Mark[] = [];
  #language = '';
  #drawn = '';

  constructor(private readonly select: (line: number) => void) {
    for (const kind of markKinds) this.#filters.append(this.#filter(kind));
  }

  /** @param language the one that findings are said in */
  show(marks: readonly Mark[], language: string): void {
    this.#marks = marks;
    this.#language = language;
    this.#count();
    const now = JSON.stringify([marks, [...this.#hidden]]);
    if (now === this.#drawn) return;
    this.#drawn = now;
    const shown = marks.filter(({ kind }) => !this.#hidden.has(kind));
    this.#list.replaceChildren(...shown.map((mark) => this.#item(mark)));
    if (shown.length === 0) this.#list.append(element('li', 'none', marks.length === 0 ? 'Nothing to find.' : 'Nothing of this kind.'));
  }

  #count(): void {
    for (const kind of markKinds) {
      const count = this.#marks.filter((mark) => mark.kind === kind).length;
      const button = this.#filters.querySelector<HTMLButtonElement>(`.${kind}`)!;
      button.querySelector('.count')!.textContent = String(count);
      button.hidden = count === 0;
    }
    const mistakes = this.#marks.filter(({ kind }) => kind === 'mistake').length;
    this.#tally.textContent = mistakes === 0 ? 'valid' : `${mistakes} ${mistakes === 1 ? 'mistake' : markSigns.mistake.plural}`;
    this.#tally.classList.toggle('bad', mistakes > 0);
  }

  #filter(kind: MarkKind): HTMLButtonElement {
    const { icon: sign, plural } = markSigns[kind];
    const button = element('button', `filter ${kind}`, icon(sign), element('span', 'count'), ` ${plural}`);
    button.type = 'button';
    button.setAttribute('aria-pressed', String(!this.#hidden.has(kind)));
    button.addEventListener('click', () => {
      if (!this.#hidden.delete(kind)) this.#hidden.add(kind);
      button.setAttribute('aria-pressed', String(!this.#hidden.has(kind)));
      this.show(this.#marks, this.#language);
    });
    return button;
  }

  #item(mark: Mark): HTMLLIElement {
    const { kind, line, path, text, why, remedy, clause, law, finding } = mark;
    const { icon: sign, word } = markSigns[kind];
    const button = element(
      'button',
      'go',
      icon(sign),
      element('span', 'where', `${word}${finding === undefined ? '' : ` ${finding}`}, line ${line}`),
      this.#said('span', 'what', text, finding),
    );
    button.type = 'button';
    button.addEventListener('click', () => this.select(line));
    const place = path === '' ? undefined : element('p', 'path', element('code', '', path));
    if (why === undefined) return element('li', kind, button, place);
    const details = element('details', '', element('summary', '', 'Why, and what mends it'), place, this.#said('p', '', why, finding));
    if (remedy !== undefined)
      details.append(element('p', '', element('strong', '', 'What mends it: '), this.#said('span', '', remedy, finding)));
    details.append(sourceLine(clause, law));
    return element('li', kind, button, details);
  }

  /** A finding speaks the chosen language; a mistake only that of the page. */
  #said(tag: 'span' | 'p', className: string, text: string, finding: string | undefined): HTMLElement {
    const made = element(tag, className, text);
    if (finding !== undefined) made.lang = this.#language;
    return made;
  }
}

function sourceLine(clause: string | undefined, law: string | undefined): HTMLParagraphElement {
  return element(
    'p',
    'source',
    [clause === undefined ? undefined : `Terms ${clause}`, law].filter((each) => each !== undefined).join(' · '),
  );
}

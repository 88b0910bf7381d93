import { html, nothing } from 'lit/html.js';
import type { ReactiveElement } from '../base/reactive-element.ts';
import type { Problem } from '../client/problem.ts';
import type { FormWords } from '../locales/form-words.ts';
import { validityText } from './validity-text.ts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
type Host = Pick<ReactiveElement, 'renderRoot' | 'requestUpdate' | 'updateComplete'>;

/**
 * The errors of the element's form. A control's `name` is the JSON pointer of the value it fills in the request body, so
 * the server's `errors[].pointer` finds its field without a table.
 */
export class FormErrors {
  readonly #errors = new Map<string, { readonly control: Control; readonly text: string }>();

  constructor(
    private readonly host: Host,
    private readonly words: () => FormWords,
  ) {}

  /** The error to show at a field, if any. */
  error(name: string): string | undefined {
    return this.#errors.get(name)?.text;
  }

  /** Judges every control by its own native validity and takes the shopper to the first that fails. */
  check(): boolean {
    return this.#judge((control) => control.checkValidity());
  }

  /** Shows the server's objections at their fields. @returns false when none of them belongs to a field here. */
  refuse({ errors }: Pick<Problem, 'errors'>): boolean {
    return !this.#judge(({ name }) => !errors.some(({ pointer }) => pointer === name));
  }

  /** An error goes as soon as the shopper has corrected it. */
  readonly recheck = ({ target }: Event): void => {
    const { name } = target as Control;
    if ((target as Control).checkValidity() && this.#errors.delete(name)) this.host.requestUpdate();
  };

  /** The fields to correct, for the head of the form; empty while all is well. */
  summary(): unknown {
    if (this.#errors.size === 0) return nothing;
    const { checkFields, colon } = this.words();
    return html`<div class="notice error" role="alert" part="form-errors">
      <strong>${checkFields}</strong>
      ${[...this.#errors.values()].map(({ control, text }) => html`<p>${labelOf(control)}${colon}${text}</p>`)}
    </div>`;
  }

  #judge(isRight: (control: Control) => boolean): boolean {
    this.#errors.clear();
    for (const control of this.host.renderRoot.querySelector('form')!.elements as Iterable<Element> as Iterable<Control>)
      if (control.name && !this.#errors.has(control.name) && !isRight(control))
        this.#errors.set(control.name, { control, text: validityText(this.words(), control) });
    this.host.requestUpdate();
    const [first] = this.#errors.values();
    if (first) void this.host.updateComplete.then(() => first.control.focus());
    return !first;
  }
}

/** What a field is called; radio buttons go by the legend of their group. */
const labelOf = (control: Control): string =>
  (control.type === 'radio' ? control.closest('fieldset')!.querySelector('legend') : control.labels![0]!.querySelector('.label'))
    ?.textContent ?? '';

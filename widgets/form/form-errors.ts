import { html, nothing } from 'lit/html.js';
import type { ReactiveElement } from '../base/reactive-element.ts';
import type { Problem } from '../client/problem.ts';
import type { BaseWords } from '../locales/base-words.ts';
import { validityText } from './validity-text.ts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
type Host = Pick<ReactiveElement, 'renderRoot' | 'requestUpdate' | 'updateComplete'>;

/**
 * The errors of one form. A control's `name` is the JSON pointer of the value it fills in the request body, so the
 * server's `errors[].pointer` finds its field without a table.
 */
export class FormErrors {
  readonly #errors = new Map<string, string>();

  constructor(
    private readonly host: Host,
    private readonly words: () => BaseWords,
    private readonly formSelector = 'form',
  ) {}

  /** The error to show at a field, if any. */
  error(name: string): string | undefined {
    return this.#errors.get(name);
  }

  /** Judges every control by its own native validity and takes the shopper to the first that fails. */
  check(): boolean {
    this.#errors.clear();
    for (const control of this.#controls()) this.#judge(control);
    this.#show();
    return this.#errors.size === 0;
  }

  /** Shows the server's objections at their fields. @returns false when none of them belongs to a field here. */
  refuse(problem: Problem): boolean {
    this.#errors.clear();
    const names = new Set(this.#controls().map(({ name }) => name));
    for (const { pointer, code, detail } of problem.errors)
      if (names.has(pointer)) this.#errors.set(pointer, this.words().problems[code] ?? detail);
    this.#show();
    return this.#errors.size > 0;
  }

  /** Judges a control again once the shopper has left it, so an error goes as soon as it is corrected. */
  readonly recheck = (event: Event): void => {
    const control = event.target as Control;
    if (!control.name || !this.#errors.has(control.name)) return;
    this.#errors.delete(control.name);
    this.#judge(control);
    this.host.requestUpdate();
  };

  /** The fields to correct, each a way to get there. Rendered above the form; empty while all is well. */
  summary(): unknown {
    if (this.#errors.size === 0) return nothing;
    const controls = this.#controls();
    return html`<div class="notice error stack" role="alert" part="form-errors">
      <strong>${this.words().checkFields}</strong>
      <ul>
        ${[...this.#errors].map(([name, text]) => {
          const control = controls.find((candidate) => candidate.name === name);
          const go = (): void => control?.focus();
          return html`<li><button type="button" class="link" @click=${go}>${labelOf(control)}</button>: ${text}</li>`;
        })}
      </ul>
    </div>`;
  }

  #controls(): Control[] {
    const form = this.host.renderRoot.querySelector<HTMLFormElement>(this.formSelector);
    return form ? ([...form.elements].filter((element) => 'name' in element && element.name) as Control[]) : [];
  }

  #judge(control: Control): void {
    if (control.willValidate && !control.validity.valid) this.#errors.set(control.name, validityText(this.words(), control));
  }

  #show(): void {
    this.host.requestUpdate();
    const [first] = this.#errors.keys();
    if (first) void this.host.updateComplete.then(() => this.#controls().find(({ name }) => name === first)?.focus());
  }
}

/** What a field is called; radio buttons go by the legend of their group. */
function labelOf(control?: Control): string {
  const label = control?.type === 'radio' ? control.closest('fieldset')?.querySelector('legend') : control?.labels?.[0]?.querySelector('.label');
  return label?.textContent ?? '';
}

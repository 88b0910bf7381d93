import type { SessionMemory } from '../order/session-memory.ts';

type Values = Record<string, string>;

/**
 * What the shopper has typed or chosen, by the control's name, kept through a reload of this tab and nowhere else.
 * Consents are not kept: a remembered tick would not be one.
 */
export class CheckoutDraft {
  readonly #values: Values;

  constructor(private readonly memory: Pick<SessionMemory, 'value'>) {
    this.#values = restored(memory.value);
  }

  /** The value of a control; empty when nothing was entered. */
  get(name: string): string {
    return this.#values[name] ?? '';
  }

  has(name: string): boolean {
    return this.get(name) !== '';
  }

  /** Keeps what a control of the form now holds. */
  note(control: { readonly name: string; readonly type: string; readonly value: string; readonly checked?: boolean }): void {
    if (!control.name || control.name.startsWith('/consents/')) return;
    this.#values[control.name] = control.type === 'checkbox' && !control.checked ? '' : control.value;
    this.memory.value = JSON.stringify(this.#values);
  }

  /** The order was placed: the tab forgets who placed it. */
  clear(): void {
    for (const name of Object.keys(this.#values)) delete this.#values[name];
    this.memory.value = null;
  }
}

function restored(stored: string | null): Values {
  try {
    const values: unknown = JSON.parse(stored ?? '{}');
    return Object.fromEntries(Object.entries(values ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  } catch {
    return {};
  }
}

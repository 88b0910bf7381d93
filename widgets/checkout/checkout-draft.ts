import type { SessionMemory } from '../client/session-memory.ts';

type Control = Pick<HTMLInputElement, 'name' | 'type' | 'value'> & { readonly checked?: boolean };

/**
 * What the shopper has typed or chosen, by the control's name, kept through a reload of this tab and nowhere else.
 * Consents are not kept: a remembered tick would not be one.
 */
export class CheckoutDraft {
  readonly #values: Record<string, string> = {};

  constructor(private readonly memory: Pick<SessionMemory, 'value'>) {
    try {
      Object.assign(this.#values, JSON.parse(memory.value ?? '{}'));
    } catch {
      // Not ours, or of another version: the form starts empty.
    }
  }

  /** The value of a control; empty when nothing was entered. */
  get(name: string): string {
    return this.#values[name] ?? '';
  }

  /** Takes over what was entered in another browser, by the control's name, unless something has been here. What stands behind a box opens it. */
  adopt(entered: Readonly<Record<string, string>>): void {
    if (this.get('/contact/email')) return;
    for (const [name, value] of Object.entries(entered)) {
      this.note({ name, type: 'text', value });
      this.note({ name: name.split('/')[1]!, type: 'text', value });
    }
  }

  /** Keeps what a control of the form now holds. */
  note({ name, type, value, checked }: Control): void {
    if (!name || name.startsWith('/consents/')) return;
    this.#values[name] = type === 'checkbox' && !checked ? '' : value;
    this.memory.value = JSON.stringify(this.#values);
  }
}

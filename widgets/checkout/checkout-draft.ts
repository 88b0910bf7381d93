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

  /** Keeps what a control of the form now holds. */
  note({ name, type, value, checked }: Control): void {
    if (!name || name.startsWith('/consents/')) return;
    this.#values[name] = type === 'checkbox' && !checked ? '' : value;
    this.memory.value = JSON.stringify(this.#values);
  }
}

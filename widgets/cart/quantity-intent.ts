import type { CartLineWire } from '../../api/carts/carts.wire.ts';

const settleMs = 250;

/**
 * What the shopper has set a line to while the server has not answered. Quick steps become one request with the last
 * quantity, so tapping "more" three times asks once.
 */
export class QuantityIntent {
  readonly #wanted = new Map<string, number>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(
    private readonly send: (line: CartLineWire, quantity: number) => void,
    private readonly changed: () => void,
  ) {}

  quantity(line: CartLineWire): number {
    return this.#wanted.get(line.id) ?? line.quantity;
  }

  set(line: CartLineWire, quantity: number): void {
    this.#wanted.set(line.id, quantity);
    clearTimeout(this.#timers.get(line.id));
    this.#timers.set(
      line.id,
      setTimeout(() => {
        this.#timers.delete(line.id);
        this.send(line, quantity);
      }, settleMs),
    );
    this.changed();
  }

  /** The server has answered: its quantity holds again, unless the shopper has moved on meanwhile. */
  settle(line: CartLineWire): void {
    if (this.#timers.has(line.id)) return;
    this.#wanted.delete(line.id);
    this.changed();
  }
}

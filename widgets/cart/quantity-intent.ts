import type { CartLineWire } from '../../api/carts/carts.wire.ts';

const settleMs = 250;

interface Intent {
  quantity: number;
  timer?: ReturnType<typeof setTimeout>;
  sending?: boolean;
}

/**
 * What the shopper has set a line to while the server has not answered. Quick steps become one request with the last
 * quantity; what is set during a request follows it.
 */
export class QuantityIntent {
  readonly #intents = new Map<string, Intent>();

  constructor(
    private readonly send: (line: CartLineWire, quantity: number) => Promise<unknown>,
    private readonly changed: () => void,
  ) {}

  quantity(line: CartLineWire): number {
    return this.#intents.get(line.id)?.quantity ?? line.quantity;
  }

  set(line: CartLineWire, quantity: number): void {
    const intent = this.#intents.get(line.id) ?? { quantity };
    intent.quantity = quantity;
    this.#intents.set(line.id, intent);
    clearTimeout(intent.timer);
    intent.timer = setTimeout(() => void this.#settle(line, intent), settleMs);
    this.changed();
  }

  async #settle(line: CartLineWire, intent: Intent): Promise<void> {
    if (intent.sending) return;
    intent.sending = true;
    let sent: number;
    do {
      sent = intent.quantity;
      await this.send(line, sent);
    } while (sent !== intent.quantity);
    intent.sending = false;
    clearTimeout(intent.timer);
    this.#intents.delete(line.id);
    this.changed();
  }
}

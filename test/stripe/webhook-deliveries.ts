import type { Stripe } from 'stripe';
import { Stripe as Package } from 'stripe';
import type { AccountState } from './account-state.ts';

/** How events travel: each once and in order, or each twice, the later ones first. */
export type DeliveryManner = 'tidy' | 'messy';

interface Delivery {
  readonly endpoint: string;
  readonly event: Stripe.Event;
  attempts: number;
  dueAt: number;
}

const answerWithinMs = 10_000;

/** Delivers events to the endpoints that asked for them, signed, again and again until they are taken. */
export class WebhookDeliveries {
  manner: DeliveryManner = 'tidy';
  /** How often an event is tried: Stripe gives up after three days. */
  mostAttempts = 12;
  /** Decides how late what is messy comes: from 0 on, below 1. */
  roll: () => number = Math.random;
  /** Where an address is really listened at; an endpoint has to be https, a test's server is not. */
  reach: (url: string) => string = (url) => url;
  /** Every delivery made: which event, and how it was answered (0: not at all). */
  readonly made: { readonly event: string; readonly type: string; readonly status: number }[] = [];
  #queue: Delivery[] = [];
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(private readonly state: AccountState) {}

  enqueue(event: Stripe.Event): void {
    for (const { id, enabled_events: wanted, status } of this.state.endpoints.values()) {
      if (status !== 'enabled' || !(wanted.includes('*') || wanted.includes(event.type))) continue;
      const delays = this.manner === 'tidy' ? [0] : [40 + this.roll() * 120, 200 + this.roll() * 400];
      for (const delay of delays) this.#queue.push({ endpoint: id, event, attempts: 0, dueAt: Date.now() + delay });
    }
    this.#wake();
  }

  /** Waits until everything has been taken, or given up. */
  async settled(): Promise<void> {
    while (this.#queue.length > 0) await new Promise((resolve) => setTimeout(resolve, 10));
  }

  stop(): void {
    this.#stopped = true;
    this.#queue = [];
    clearTimeout(this.#timer);
  }

  #wake(): void {
    clearTimeout(this.#timer);
    const next = Math.min(...this.#queue.map(({ dueAt }) => dueAt));
    // Nothing waits, or all of it is in hand already.
    if (this.#stopped || next === Infinity) return;
    this.#timer = setTimeout(() => void this.#deliverDue(), Math.max(0, next - Date.now()));
  }

  async #deliverDue(): Promise<void> {
    const due = this.#queue.filter(({ dueAt }) => dueAt <= Date.now()).toSorted((a, b) => a.dueAt - b.dueAt);
    // In hand, so that no other round takes them too.
    for (const delivery of due) delivery.dueAt = Infinity;
    if (this.manner === 'messy') await Promise.all(due.map((delivery) => this.#attempt(delivery)));
    else for (const delivery of due) await this.#attempt(delivery);
    this.#wake();
  }

  async #attempt(delivery: Delivery): Promise<void> {
    const status = await this.#send(delivery);
    this.made.push({ event: delivery.event.id, type: delivery.event.type, status });
    delivery.attempts += 1;
    const isOver = (status >= 200 && status < 300) || delivery.attempts >= this.mostAttempts;
    if (isOver) this.#queue = this.#queue.filter((each) => each !== delivery);
    else delivery.dueAt = Date.now() + 50 * 2 ** delivery.attempts;
  }

  async #send({ endpoint: id, event }: Delivery): Promise<number> {
    const endpoint = this.state.endpoints.get(id);
    // One that was removed is told nothing any more.
    if (!endpoint) return 200;
    const payload = JSON.stringify(event, null, 2);
    const signature = Package.webhooks.generateTestHeaderString({ payload, secret: endpoint.signedWith });
    try {
      const response = await fetch(this.reach(endpoint.url), {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8', 'stripe-signature': signature },
        body: payload,
        signal: AbortSignal.timeout(answerWithinMs),
      });
      await response.arrayBuffer();
      return response.status;
    } catch {
      return 0;
    }
  }
}

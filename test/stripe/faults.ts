/** How a request goes wrong. `error`: an answer of 500; `limited`: 429; `reset`: the connection breaks; `silence`: nobody answers. */
export type FaultKind = 'error' | 'limited' | 'reset' | 'silence';

export interface Fault {
  /** Begin of the request's line: `POST /v1/refunds`. */
  readonly on: string;
  readonly kind: FaultKind;
  /** Whether it goes wrong before anything was done, or after all of it. */
  readonly when: 'before' | 'after';
  /** Of how many requests; one unless given. */
  readonly times?: number;
}

/** What is to go wrong, in this order. */
export class Faults {
  /** What goes wrong with a request for which nothing else is meant; nothing unless given. */
  byChance: (line: string) => Fault | undefined = () => undefined;
  #open: { fault: Fault; left: number }[] = [];

  add(...faults: readonly Fault[]): void {
    this.#open.push(...faults.map((fault) => ({ fault, left: fault.times ?? 1 })));
  }

  clear(): void {
    this.#open = [];
  }

  /** The fault of this request, used up. */
  take(line: string): Fault | undefined {
    const first = this.#open.find(({ fault }) => line.startsWith(fault.on));
    if (!first) return this.byChance(line);
    first.left -= 1;
    if (first.left === 0) this.#open = this.#open.filter((each) => each !== first);
    return first.fault;
  }
}

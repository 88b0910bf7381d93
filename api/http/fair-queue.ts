/**
 * Lets so much be done at a time and no more, and lets everybody have a turn: of those who wait, each party's next comes before
 * anybody's one after. Whoever sends ten thousand waits for themselves; nobody is turned away.
 */
export class FairQueue {
  #running = 0;
  /** Who waits, the one whose turn is next first. */
  readonly #waiting = new Map<string, (() => void)[]>();

  /** @param width how much is done at a time */
  constructor(private readonly width: number) {}

  /** Does `work` when it is the party's turn, and answers or fails as it does. */
  async run<T>(party: string, work: () => Promise<T>): Promise<T> {
    if (this.#running < this.width) this.#running += 1;
    else await new Promise<void>((begin) => this.#wait(party, begin));
    try {
      return await work();
    } finally {
      this.#handOver();
    }
  }

  #wait(party: string, begin: () => void): void {
    const turns = this.#waiting.get(party);
    if (turns) turns.push(begin);
    else this.#waiting.set(party, [begin]);
  }

  #handOver(): void {
    const [next] = this.#waiting;
    if (!next) {
      this.#running -= 1;
      return;
    }
    const [party, turns] = next;
    const begin = turns.shift();
    this.#waiting.delete(party);
    if (turns.length > 0) this.#waiting.set(party, turns);
    begin?.();
  }
}

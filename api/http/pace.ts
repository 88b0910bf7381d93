const maxKeys = 10_000;
/** Calls that were begun at the same time come so far apart, and no further. */
const skewMs = 60_000;

/**
 * Spaces things out by key: so many go at once, the others one after the other with a pause between. Nothing is ever refused: it
 * is told how long to wait. It lives in memory: each server process counts for itself.
 */
export class Pace {
  /** By key, when its next one would go if none had gone at once. */
  readonly #next = new Map<string, number>();
  #latest = 0;

  /**
   * @param burst how many go at once
   * @param everyMs pause between those that follow
   */
  constructor(
    private readonly burst: number,
    private readonly everyMs: number,
  ) {}

  /**
   * Counts one more.
   *
   * @param now milliseconds
   * @returns milliseconds it has to wait, 0 or more
   */
  wait(key: string, now: number): number {
    // A clock that was set back would have everybody wait for the time it was wrong.
    if (now < this.#latest - skewMs) this.#next.clear();
    this.#latest = now;
    const next = Math.max(this.#next.get(key) ?? 0, now);
    this.#next.delete(key);
    this.#forget(now);
    this.#next.set(key, next + this.everyMs);
    return Math.max(0, next - now - (this.burst - 1) * this.everyMs);
  }

  /** Whether something was counted under a key so lately that the next one may have to wait. */
  isPaced(key: string, now: number): boolean {
    return (this.#next.get(key) ?? 0) > now;
  }

  /** Makes room: whatever waits for nothing goes, and of too many whoever has been quiet the longest. */
  #forget(now: number): void {
    if (this.#next.size < maxKeys) return;
    for (const [key, next] of this.#next) if (next <= now) this.#next.delete(key);
    for (const key of this.#next.keys()) if (this.#next.size >= maxKeys) this.#next.delete(key);
  }
}

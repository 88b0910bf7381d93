const windowMs = 60_000;
const maxKeys = 10_000;

interface Window {
  readonly endsAt: number;
  count: number;
}

/** Counts by key, a minute at a time. It lives in memory: each server process counts for itself. */
export class Throttle {
  readonly #windows = new Map<string, Window>();

  /**
   * @param max how many a key may have in a minute
   * @param now ISO 8601 instant
   */
  constructor(
    private readonly max: number,
    private readonly now: () => string,
  ) {}

  /** Seconds until the key may go on; 0 when it may now. */
  waitSeconds(key: string): number {
    const open = this.#open(key);
    return open && open.count >= this.max ? Math.ceil((open.endsAt - Date.parse(this.now())) / 1000) : 0;
  }

  count(key: string): void {
    const open = this.#open(key);
    if (open) open.count += 1;
    else {
      this.#forget();
      this.#windows.set(key, { endsAt: Date.parse(this.now()) + windowMs, count: 1 });
    }
  }

  #open(key: string): Window | undefined {
    const window = this.#windows.get(key);
    return window && window.endsAt > Date.parse(this.now()) ? window : undefined;
  }

  /** Makes room: whatever is over goes, and of too many the oldest. */
  #forget(): void {
    if (this.#windows.size < maxKeys) return;
    const now = Date.parse(this.now());
    for (const [key, { endsAt }] of this.#windows) if (endsAt <= now) this.#windows.delete(key);
    for (const key of this.#windows.keys()) if (this.#windows.size >= maxKeys) this.#windows.delete(key);
  }
}

const windowMs = 60_000;
const maxKeys = 10_000;

interface Window {
  readonly endsAt: number;
  count: number;
}

/** Whose try it is. */
export interface Tried {
  /** Empty where no merchant is known. */
  readonly merchantId: string;
  readonly address: string;
}

/** Counts tries, a minute at a time. */
export interface Limit {
  /** Seconds until they may go on; 0 when they may now. */
  waitSeconds(tried: Tried): number | Promise<number>;
  count(tried: Tried): void | Promise<void>;
  /** Counts one more where there may be one: 0; else the seconds until there may. */
  countOrWait(tried: Tried): number | Promise<number>;
}

/** Counts in memory: each server process counts for itself. */
export class Throttle implements Limit {
  readonly #windows = new Map<string, Window>();

  /**
   * @param max how many somebody may have in a minute
   * @param now ISO 8601 instant
   */
  constructor(
    private readonly max: number,
    private readonly now: () => string,
  ) {}

  waitSeconds(tried: Tried): number {
    const open = this.#open(keyOf(tried));
    return open && open.count >= this.max ? Math.ceil((open.endsAt - Date.parse(this.now())) / 1000) : 0;
  }

  count(tried: Tried): void {
    const key = keyOf(tried);
    const open = this.#open(key);
    if (open) open.count += 1;
    else {
      this.#forget();
      this.#windows.set(key, { endsAt: Date.parse(this.now()) + windowMs, count: 1 });
    }
  }

  countOrWait(tried: Tried): number {
    const seconds = this.waitSeconds(tried);
    if (seconds === 0) this.count(tried);
    return seconds;
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

function keyOf({ merchantId, address }: Tried): string {
  return `${merchantId} ${address}`;
}

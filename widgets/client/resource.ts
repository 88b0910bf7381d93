import { Problem } from './problem.ts';

const slowMs = 4000;

/** Something that comes from the server: what is known of it now, and how to ask again. */
export class Resource<T> {
  value?: T;
  problem?: Problem;
  /** A load has been running for more than four seconds. */
  slow = false;
  #running?: Promise<void>;

  constructor(
    private readonly ask: () => Promise<T>,
    private readonly changed: () => void,
  ) {}

  set(value: T): void {
    this.value = value;
    this.problem = undefined;
    this.changed();
  }

  /** Asks the server; joins a load that is already running. Never rejects: a failure becomes `problem`. */
  load(): Promise<void> {
    return (this.#running ??= this.#load());
  }

  async #load(): Promise<void> {
    const timer = setTimeout(() => {
      this.slow = true;
      this.changed();
    }, slowMs);
    this.problem = undefined;
    this.changed();
    try {
      this.value = await this.ask();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.problem = error;
    } finally {
      clearTimeout(timer);
      this.slow = false;
      this.#running = undefined;
      this.changed();
    }
  }
}

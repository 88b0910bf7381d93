import type { CheckedText } from './check-text.ts';

/** What became of the newest text at the shop. */
export type Publication =
  | { readonly state: 'waiting' | 'mistakes' | 'belowLaw' | 'failed' }
  | { readonly state: 'published'; readonly version: number; readonly changed: boolean };

/** @param newest false: somebody has written on since, and the text this is about is an older one */
type Tell = (publication: Publication, newest: boolean) => void;

const quietMs = 350;

/**
 * Publishes every valid text once its writer pauses, one at a time and always the newest; what cannot be published leaves the shop as it is.
 */
export class Publishing {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #turn = 0;

  constructor(private readonly tell: Tell) {}

  /** A new text, and what it is worth. */
  text(text: string, { profile, blocking }: CheckedText): void {
    clearTimeout(this.#timer);
    const turn = (this.#turn += 1);
    if (profile === undefined) return this.tell({ state: 'mistakes' }, true);
    if (blocking.length > 0) return this.tell({ state: 'belowLaw' }, true);
    this.tell({ state: 'waiting' }, true);
    this.#timer = setTimeout(() => {
      this.#last = this.#last.then(() => this.#publish(text, turn));
    }, quietMs);
  }

  async #publish(text: string, turn: number): Promise<void> {
    if (turn !== this.#turn) return;
    this.tell(await publish(text), turn === this.#turn);
  }
}

async function publish(body: string): Promise<Publication> {
  try {
    const answer = await fetch('/profile', { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body });
    if (!answer.ok) return { state: 'failed' };
    const { version, changed } = (await answer.json()) as { version: number; changed: boolean };
    return { state: 'published', version, changed };
  } catch {
    return { state: 'failed' };
  }
}

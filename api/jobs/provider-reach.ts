import type { Deps } from '../deps.ts';

/** A failure that took this long was a provider that does not answer: the next question would take as long. */
const silentMs = 5000;
/** As many failures, however quick, are no single payment's. */
const mostFailures = 20;

/** Whether a merchant's provider can be reached, as far as what it was asked in one round tells. */
export class ProviderReach {
  private failures = 0;

  constructor(private readonly deps: Pick<Deps, 'now'>) {}

  /** Nothing more is to be asked of it in this round: it would hold up whatever waits behind it. */
  get isLost(): boolean {
    return this.failures >= mostFailures;
  }

  /** Does what asks the provider, and remembers how it failed. @throws Error what `work` throws */
  async asking(work: () => Promise<unknown>): Promise<void> {
    const clock = () => Date.parse(this.deps.now());
    const begun = clock();
    try {
      await work();
    } catch (error) {
      this.failures += clock() - begun >= silentMs ? mostFailures : 1;
      throw error;
    }
  }
}

import type { Deps } from '../deps.ts';
import { bearerToken } from './bearer-token.ts';
import type { Limit, Tried } from './throttle.ts';
import { countTry, findTries } from './throttles.store.ts';

/**
 * Counts a minute at a time for all servers together, in the database. It costs a statement where `Throttle` costs none, so it is for
 * what a guess, or a mail to a stranger, hangs on; there it may not matter how many servers one asks in turn.
 */
export class SharedThrottle implements Limit {
  /**
   * @param name of what is counted
   * @param max how many somebody may have in a minute
   */
  constructor(
    private readonly using: Pick<Deps, 'db' | 'env' | 'now'>,
    private readonly name: string,
    private readonly max: number,
  ) {}

  async waitSeconds(tried: Tried): Promise<number> {
    const found = await findTries(this.using.db, this.#tries(tried));
    return found && found.count >= this.max ? Math.ceil(found.leftMs / 1000) : 0;
  }

  async count(tried: Tried): Promise<void> {
    await countTry(this.using.db, this.#tries(tried));
  }

  async countOrWait(tried: Tried): Promise<number> {
    const { count, leftMs } = await countTry(this.using.db, this.#tries(tried));
    return count > this.max ? Math.ceil(leftMs / 1000) : 0;
  }

  #tries({ merchantId, address }: Tried) {
    const { env, now } = this.using;
    return { merchantId, key: bearerToken(env, 'throttle', `${this.name} ${address}`), now: now() };
  }
}

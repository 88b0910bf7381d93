import type { Deps } from '../../deps.ts';
import { describeError } from '../../http/describe-error.ts';
import { providerOf } from '../provider-of.ts';
import { openAccount } from './open-account.ts';
import { claimUnknownOrigins, setKnownOrigins, type UnknownOrigins } from './payment-accounts.store.ts';

const batch = 20;

/**
 * Tells providers of the origins merchants have added since, however they were added: without it wallets do not show there. What fails
 * comes again.
 */
export async function registerOrigins(deps: Deps): Promise<void> {
  for (const unknown of await claimUnknownOrigins(deps.db, deps.now(), batch)) {
    const { merchantId: merchant, provider } = unknown;
    await register(deps, unknown).catch((error: unknown) =>
      deps.log.error({ merchant, provider, error: describeError(error) }, 'origins will be registered for wallets later'),
    );
  }
}

async function register(deps: Deps, unknown: UnknownOrigins): Promise<void> {
  const { merchantId, provider, origins } = unknown;
  const { accounts } = providerOf(deps, provider);
  const keys = await openAccount(deps, merchantId, provider, deps.now());
  const unregistered = (await accounts?.registerOrigins(keys, origins)) ?? [];
  reportUnregistered(deps, unknown, unregistered);
  await setKnownOrigins(deps.db, unknown, deps.now());
}

/** Says on which domains wallets will not show, and what to do about it. */
export function reportUnregistered(
  { log }: Pick<Deps, 'log'>,
  { merchantId: merchant, provider }: { readonly merchantId: string; readonly provider: string },
  domains: readonly string[],
): void {
  if (domains.length === 0) return;
  const remedy = 'Register them in the provider’s own settings, or take them out of the allowed origins.';
  log.warn({ merchant, provider, domains, remedy }, 'the provider does not take these domains: no wallets there');
}

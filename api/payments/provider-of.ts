import type { Deps } from '../deps.ts';
import { describeError } from '../http/describe-error.ts';
import { ProblemError } from '../http/problem.ts';
import type { PaymentProvider } from './payment-provider.ts';

/** The provider of that name. @throws ProblemError not-found for one this server does not run */
export function providerOf({ providers }: Pick<Deps, 'providers'>, name: string): PaymentProvider {
  const provider = providers.get(name);
  if (!provider) throw new ProblemError('not-found');
  return provider;
}

/** Asks a provider; whatever it fails with becomes `provider-unavailable`, which a client may simply repeat. */
export async function askProvider<T>(
  { log }: Pick<Deps, 'log'>,
  provider: PaymentProvider,
  ask: (provider: PaymentProvider) => Promise<T>,
): Promise<T> {
  try {
    return await ask(provider);
  } catch (error) {
    log.error({ provider: provider.name, error: describeError(error) }, 'payment provider failed');
    throw new ProblemError('provider-unavailable');
  }
}

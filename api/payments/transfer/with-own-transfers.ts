import type { Deps } from '../../deps.ts';
import type { PaymentProvider } from '../payment-provider.ts';
import { createTransferProvider } from './transfer-provider.ts';

/** The providers of an installation by name, with the one that every merchant has: its own bank account. */
export function withOwnTransfers(deps: Pick<Deps, 'db' | 'now' | 'shops'>, providers: readonly PaymentProvider[]): Deps['providers'] {
  return new Map([createTransferProvider(deps), ...providers].map((provider) => [provider.name, provider]));
}

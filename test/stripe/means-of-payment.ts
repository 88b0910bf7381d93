import { found, type AccountState, type Means } from './account-state.ts';
import type { Parameters } from './check-parameters.ts';
import { numberOf } from './test-cards.ts';

/** The means that a try to pay names by its id: a test card's token, or one that was saved. */
export function knownMeans(state: AccountState, { payment_method: id }: Parameters): Means | undefined {
  if (typeof id !== 'string') return undefined;
  const number = numberOf(id);
  if (number !== undefined) return { id: state.id('pm'), type: 'card', number };
  return found(state.means, 'PaymentMethod', id);
}

/** The means of a try to pay, saved: one that is named, or what it brings along. */
export function meansOf(state: AccountState, params: Parameters): Means {
  const data = params['payment_method_data'] as { type: string; number?: string } | undefined;
  const means = knownMeans(state, params) ?? {
    id: state.id('pm'),
    type: data!.type,
    ...(data!.number !== undefined && { number: data!.number }),
  };
  state.means.set(means.id, means);
  return means;
}

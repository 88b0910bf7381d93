import type { NewEntry } from './bank.store.ts';
import type { NewMovement } from './imported-entry.ts';

/** What is written down of a movement, whatever it turns out to be. */
export type KeptMovement = Omit<NewEntry, 'state' | 'why' | 'orderId' | 'transferRef' | 'applied' | 'refundId'>;

/** A movement as its row tells it; what it is for is added by whoever finds out. */
export function keptMovement(merchantId: string, { entry, id, key, account, source, particulars }: NewMovement): KeptMovement {
  const { bookedOn, orderedBy, direction, reversal, amount, currency, reference } = entry;
  return {
    merchantId,
    id,
    key,
    account,
    source,
    particulars,
    bookedOn,
    orderedBy,
    direction,
    reversal,
    amount,
    currency,
    reference,
  };
}

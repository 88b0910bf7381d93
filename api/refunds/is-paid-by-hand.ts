import { ownTransfers } from '../payments/provider-for.ts';
import type { RefundRecord } from './refund-record.ts';

/** Whether a person pays a refund: in another way that was agreed on, or by a transfer, as the money came. */
export function isPaidByHand({ means, provider }: Pick<RefundRecord, 'means' | 'provider'>): boolean {
  return means === 'agreed' || provider === ownTransfers;
}

import type { ProviderPayment } from '../payments/payment-provider.ts';

/**
 * Where a checkout stands when its provider is asked; the last four are its order's, whose money is reserved, which still waits for
 * it, or has ended without.
 */
export type Position = 'open' | 'expired' | 'replaced' | 'reserved' | 'awaitingPayment' | 'lapsed' | 'over';

/**
 * What to do with what the provider says:
 * - `wait`: the shopper or the bank still has to act
 * - `place`: there is an order now; `placeLate`: if stock and codes can still be had, otherwise the money goes back
 * - `receive`: the awaited transfer is here; `fail`: it will not come; `offer`: it came after the order had lapsed, and the shopper chooses
 * - `book`: what was reserved for the order was taken, or the reservation has ended
 * - `refund`: the money came for an order that has ended, or for an attempt that a newer one has replaced
 * - `expire`: give the attempt up and release its stock; `cancel`: take the unpaid payment back
 * - `close`: there is nothing more to learn
 */
export type SettlementStep =
  'wait' | 'place' | 'placeLate' | 'receive' | 'fail' | 'offer' | 'book' | 'refund' | 'expire' | 'cancel' | 'close';

const table: Readonly<Record<Position, Readonly<Record<ProviderPayment['state'], SettlementStep>>>> = {
  open: { open: 'wait', pending: 'place', authorised: 'place', captured: 'place', cancelled: 'expire' },
  expired: { open: 'cancel', pending: 'cancel', authorised: 'placeLate', captured: 'placeLate', cancelled: 'close' },
  replaced: { open: 'cancel', pending: 'cancel', authorised: 'refund', captured: 'refund', cancelled: 'close' },
  reserved: { open: 'wait', pending: 'wait', authorised: 'wait', captured: 'book', cancelled: 'book' },
  awaitingPayment: { open: 'wait', pending: 'wait', authorised: 'receive', captured: 'receive', cancelled: 'fail' },
  lapsed: { open: 'cancel', pending: 'cancel', authorised: 'offer', captured: 'offer', cancelled: 'close' },
  over: { open: 'cancel', pending: 'cancel', authorised: 'refund', captured: 'refund', cancelled: 'close' },
};

/** The one next step; the provider's state alone decides, so events may repeat and come in any order. */
export function settlementStep(position: Position, payment: ProviderPayment['state']): SettlementStep {
  return table[position][payment];
}

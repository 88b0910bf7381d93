import type { RefundOrder } from '../../policy/index.ts';
import type { Gift } from '../db/stored-shapes.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import { piecesOf } from '../returns/units-left.ts';
import { withdrawalInformedAt } from '../withdrawals/withdrawal-information.ts';

/** An order as the refund plan takes it; `parcels` bring the gifts that travelled along. */
export function refundOrderOf(
  order: Pick<OrderRecord, 'quote' | 'agreed' | 'placedAt' | 'events' | 'undone' | 'claimed'>,
  parcels: readonly { readonly gifts: readonly Gift[] }[],
): RefundOrder {
  const { quote, agreed, placedAt, events } = order;
  const decidedBy = (code: string) => quote.lines.some(({ withdrawal }) => withdrawal.because.some((reason) => reason.code === code));
  const fees = quote.delivery.options.map(({ fee }) => fee.value);
  const back = claimedDelivery(order);
  const paid = quote.delivery.fee.value;
  return {
    placedAt,
    destination: quote.destination,
    buyer: decidedBy('withdrawal.professional') ? 'professional' : agreed.buyer.type,
    lines: leftByClaims(order).map(({ id, quantity, net, withdrawal }) => ({
      id,
      quantity,
      net,
      personalised: withdrawal.because.some(({ code }) => code === 'withdrawal.personalised'),
      sealedHygiene: withdrawal.because.some(({ code }) => code === 'withdrawal.sealedHygiene' || code === 'withdrawal.cleanable'),
      cleanable: withdrawal.because.some(({ code }) => code === 'withdrawal.cleanable'),
    })),
    delivery: { paid: paid - back, cheapestStandard: Math.max(0, Math.min(paid, ...fees) - back) },
    ...(withdrawalInformedAt({ events }) !== undefined && { told: { withdrawalRight: false } }),
    gifts: parcels.flatMap(({ gifts }) => gifts.map(({ id, declaredValue }) => ({ id, declaredValue }))),
  };
}

/**
 * The lines without what claims took from them: pieces whose contract they ended, and what their price came down by. Pieces that
 * somebody meant to withdraw from and could not stay where they are, so that the statement still finds them.
 */
function leftByClaims({ quote, undone, claimed = [] }: Pick<OrderRecord, 'quote' | 'undone' | 'claimed'>) {
  if (claimed.length === 0) return quote.lines;
  return quote.lines.flatMap((line) => {
    const ended = piecesOf(
      line.id,
      claimed.filter(({ ends }) => ends),
    );
    const stated = undone.reduce((sum, { units }) => sum + piecesOf(line.id, units), 0);
    if (ended + stated > line.quantity) return [line];
    const back = claimed.reduce((sum, piece) => (piece.line === line.id ? sum + piece.amount : sum), 0);
    return ended === line.quantity ? [] : [{ ...line, quantity: line.quantity - ended, net: line.net - back }];
  });
}

/** What of the delivery claims brought back already, minor units. */
export function claimedDelivery({ claimed = [] }: Pick<OrderRecord, 'claimed'>): number {
  return claimed.reduce((sum, { delivery }) => sum + delivery, 0);
}

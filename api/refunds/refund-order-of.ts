import type { RefundLine, RefundOrder } from '../../policy/index.ts';
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
  const cheapest = Math.min(paid, ...fees);
  const shared = { paid, cheapestStandard: cheapest, value: quote.lines.reduce((sum, { net }) => sum + net, 0) };
  return {
    placedAt,
    destination: quote.destination,
    buyer: decidedBy('withdrawal.professional') ? 'professional' : agreed.buyer.type,
    lines: leftByClaims(order).map(({ id, quantity, net, reduced, withdrawal }) => ({
      id,
      quantity,
      net,
      ...(reduced && { reduced }),
      personalised: withdrawal.because.some(({ code }) => code === 'withdrawal.personalised'),
      sealedHygiene: withdrawal.because.some(({ code }) => code === 'withdrawal.sealedHygiene' || code === 'withdrawal.cleanable'),
      cleanable: withdrawal.because.some(({ code }) => code === 'withdrawal.cleanable'),
    })),
    delivery: { paid: paid - back, cheapestStandard: Math.max(0, cheapest - back), ...(back > 0 && { shared }) },
    ...(withdrawalInformedAt({ events }) !== undefined && { told: { withdrawalRight: false } }),
    gifts: parcels.flatMap(({ gifts }) => gifts.map(({ id, declaredValue }) => ({ id, declaredValue }))),
  };
}

/**
 * The lines without the pieces whose contract claims ended, and with what the price of others came down by. Pieces that somebody meant
 * to withdraw from and could not stay where they are, so that the statement still finds them.
 */
function leftByClaims({ quote, undone, claimed = [] }: Pick<OrderRecord, 'quote' | 'undone' | 'claimed'>): readonly ClaimedLine[] {
  if (claimed.length === 0) return quote.lines;
  const amountOf = (pieces: NonNullable<OrderRecord['claimed']>) => pieces.reduce((sum, { amount }) => sum + amount, 0);
  return quote.lines.flatMap((line): readonly ClaimedLine[] => {
    const own = claimed.filter((piece) => piece.line === line.id);
    const [over, lowered] = [own.filter(({ ends }) => ends), own.filter(({ ends }) => !ends)];
    const ended = piecesOf(line.id, over);
    const stated = undone.reduce((sum, { units }) => sum + piecesOf(line.id, units), 0);
    if (ended + stated > line.quantity) return [line];
    if (ended === line.quantity) return [];
    const left = { ...line, quantity: line.quantity - ended, net: line.net - amountOf(over) };
    const reduced = { quantity: Math.min(left.quantity, piecesOf(line.id, lowered)), amount: amountOf(lowered) };
    return [reduced.amount > 0 ? { ...left, reduced } : left];
  });
}

type ClaimedLine = OrderRecord['quote']['lines'][number] & Pick<RefundLine, 'reduced'>;

/** What of the delivery claims brought back already, minor units. */
export function claimedDelivery({ claimed = [] }: Pick<OrderRecord, 'claimed'>): number {
  return claimed.reduce((sum, { delivery }) => sum + delivery, 0);
}

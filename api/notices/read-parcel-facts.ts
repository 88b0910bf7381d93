import { uncollectedRefund } from '../../policy/index.ts';
import type { ParcelRecord } from '../parcels/parcel-record.ts';
import { refundOrderOf } from '../refunds/refund-order-of.ts';
import { knownWithdrawalPeriod } from '../withdrawals/judge-statement.ts';
import type { OrderScene } from './mail-scene.ts';
import type { ParcelMail } from './parcel-mail.ts';

/** What policy says about an order once something happened to a parcel of it. */
export function readParcelFacts(
  { profile, order, dossier, now }: OrderScene,
  parcel: ParcelRecord,
): Pick<ParcelMail, 'withdrawal' | 'refund'> {
  const { parcels } = dossier;
  const withdrawal = knownWithdrawalPeriod(profile, order, parcels);
  if (parcel.whereabouts !== 'notCollected' && parcel.whereabouts !== 'returned') return { withdrawal, refund: null };
  const costs = parcel.events.flatMap((event) => event.costs ?? []);
  const { amount, due } = uncollectedRefund(profile, refundOrderOf(order, parcels), { toldAt: now, costs }).value;
  return { withdrawal, refund: { amount, dueBy: due.dueBy } };
}

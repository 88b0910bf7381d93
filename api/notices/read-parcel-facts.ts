import { isAllUndone } from '../orders/is-all-undone.ts';
import { uncollectedMoney } from '../orders/uncollected-money.ts';
import type { ParcelRecord } from '../parcels/parcel-record.ts';
import { knownWithdrawalPeriod } from '../withdrawals/judge-statement.ts';
import type { OrderScene } from './mail-scene.ts';
import type { ParcelMail } from './parcel-mail.ts';

/** What policy says about an order once something happened to a parcel of it. */
export function readParcelFacts({ profile, order, dossier }: OrderScene, parcel: ParcelRecord): Pick<ParcelMail, 'withdrawal' | 'refund'> {
  const { parcels } = dossier;
  const withdrawal = knownWithdrawalPeriod(profile, order, parcels);
  const isBack = parcel.whereabouts === 'notCollected' || parcel.whereabouts === 'returned';
  return { withdrawal, refund: isBack ? uncollected({ profile, order, dossier }) : null };
}

/** Of an order that goes on, or was withdrawn from whole meanwhile, nothing comes back for this. */
function uncollected({ profile, order, dossier }: Pick<OrderScene, 'profile' | 'order' | 'dossier'>): ParcelMail['refund'] {
  const { parcels, returns, refunds } = dossier;
  const money = uncollectedMoney({ profile, order, parcels, returns, refunds });
  if (!money || isAllUndone(order)) return null;
  const made = refunds.filter(({ source, reason }) => source === 'order' && reason === 'uncollected');
  const amount = made.reduce((sum, refund) => sum + refund.amount, money.open);
  if (amount === 0) return null;
  const costs = profile.delivery.uncollected?.deductions?.costs ?? [];
  const mayBeLower = made.length === 0 && costs.some((kind) => kind !== 'outboundFee');
  return { amount, dueBy: money.refund.value.due.dueBy, mayBeLower };
}

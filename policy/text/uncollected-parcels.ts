import { withdrawalRefundDays } from '../law/eu-withdrawal-refund.ts';
import { heading, paragraph } from './policy-blocks.ts';
import type { PolicyBlock } from './policy-document.ts';
import { inARow, type PolicyScribe } from './policy-scribe.ts';

/** What happens when nobody takes a parcel in; nothing where the terms are silent. @source `delivery.uncollected`; matrix Q13 */
export function uncollectedParcels({ profile: { delivery: profile }, words, language }: PolicyScribe): readonly PolicyBlock[] {
  const { attempts, uncollected } = profile;
  if (attempts === undefined && uncollected === undefined) return [];
  const { delivery } = words;
  const costs = uncollected?.deductions.costs ?? [];
  const { refundWithin, redelivery } = uncollected ?? {};
  return [
    heading(delivery.uncollected),
    ...paragraph(
      attempts && delivery.attempts(attempts.min, attempts.max),
      attempts?.orHeldAtDepot === true && delivery.heldAtDepot,
      uncollected && delivery.outcome[uncollected.outcome.contract],
      uncollected &&
        (costs.length === 0
          ? delivery.refundWhole
          : delivery.refundLess(
              inARow(
                language,
                costs.map((cost) => delivery.costs[cost]),
              ),
            )),
      uncollected && delivery.refundNotice(words.period(refundWithin ?? { days: withdrawalRefundDays.value, kind: 'calendar' })),
      redelivery && delivery.redelivery(redelivery.mayBeRefused),
      delivery.stillWithdraw,
    ),
  ];
}

import { damageReport } from '../delivery/damage-report.ts';
import { deliveryTerm } from '../delivery/delivery-term.ts';
import { dispatchBy } from '../delivery/dispatch-by.ts';
import { dueAtDoor } from '../delivery/due-at-door.ts';
import { lateRemedies } from '../delivery/late-remedies.ts';
import { parcelWhereabouts } from '../delivery/parcel-whereabouts.ts';
import { redelivery } from '../delivery/redelivery.ts';
import { riskPasses } from '../delivery/risk-passes.ts';
import { uncollectedRefund } from '../delivery/uncollected-refund.ts';
import { deliveryBy, follows, fullRefund, joined, named, nothing, type Followed, type FollowedOrder } from './followed-outcome.ts';
import type { Outcome } from './run-scenario.ts';
import { minor, written } from './written-amount.ts';

type ParcelMatter = Followed<'dispatch' | 'delivery' | 'risk' | 'parcel' | 'cameBack' | 'redelivery' | 'door' | 'damage'>;

/** Follows a parcel from the dispatch to the door, and back. */
export function runParcel(at: FollowedOrder, followed: ParcelMatter, country: string): Outcome {
  const { profile, order, now } = at;
  switch (followed.about) {
    case 'dispatch': {
      const duty = dispatchBy(profile, { ...followed, country });
      return follows(duty, duty.value);
    }
    case 'delivery':
      return deliveryOutcome(at, followed, country);
    case 'risk': {
      const passes = riskPasses(profile, followed);
      return follows(passes, passes.value);
    }
    case 'parcel': {
      const parcel = parcelWhereabouts(profile, followed, now);
      return follows(parcel, parcel.value);
    }
    case 'cameBack': {
      const costs = (followed.costs ?? []).map(({ documented = true, amount, kind }) => ({ kind, documented, amount: minor(amount) }));
      const refund = uncollectedRefund(profile, named(order), { ...followed, costs });
      const { ground, amount, kept, due } = refund.value;
      const keptAmounts = kept.flatMap(({ kind, amount }) => (amount.value === 0 ? [] : [[kind, written(amount.value)]]));
      const outcome = follows(refund, ground, {
        comesBack: written(amount),
        comesBackBy: due,
        kept: Object.fromEntries(keptAmounts) as Record<string, string>,
      });
      const why = Object.fromEntries(kept.map(({ kind, amount }) => [`kept ${kind}`, amount.because]));
      return { ...outcome, reasons: { ...outcome.reasons, ...why } };
    }
    case 'redelivery': {
      const again = redelivery(profile);
      return follows(again, again.value.by, { mayBeRefused: again.value.mayBeRefused });
    }
    case 'door': {
      const due = dueAtDoor(profile, { country });
      return follows(due, due.value);
    }
    case 'damage': {
      const report = damageReport(profile, { ...followed, country });
      const { carrier, reportBy, ...more } = report.value;
      return follows(report, carrier, { ...more, reportBy: reportBy?.lastDay ?? null });
    }
  }
}

function deliveryOutcome(at: FollowedOrder, followed: Followed<'delivery'>, country: string): Outcome {
  const { profile, now } = at;
  const term = deliveryTerm(profile, { ...followed, country });
  const due = deliveryBy(profile, { ...followed, country });
  if (term.value === null) return joined({ values: { follows: null }, reasons: {} }, due);
  const late = lateRemedies(profile, { ...followed, termEndsAt: term.value.endsAt }, now);
  const { state, remedies } = late.value;
  return joined(follows(late, state, { remedies }), due, remedies.includes('terminate') ? fullRefund(at, now) : nothing);
}

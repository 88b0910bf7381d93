import { dispatchBy } from '../../policy/index.ts';
import { reckonable } from '../deadlines/reckonable.ts';
import { dayOf, instantOf } from '../http/format-moment.ts';
import { reasonsOf, wordsFormat } from '../http/words-format.ts';
import { concludedAt } from './concluded-at.ts';
import { deliveryTermOf } from './delivery-term-of.ts';
import type { StepsPlace } from './next-steps.ts';
import { historyOf } from './order-history-of.ts';
import type { OrderRecord } from './order-record.ts';
import type { OrderWire } from './orders.wire.ts';

/** What an order binds the merchant to: since when there is a contract, by when the goods leave, by when they are there. */
export function presentDuties(order: OrderRecord, { profile, dossier, language }: StepsPlace): NonNullable<OrderWire['duties']> {
  const { paidAt } = historyOf(order, dossier.parcels);
  const concluded = concludedAt(profile, order, dossier.parcels);
  const dispatch = reckonable(() =>
    dispatchBy(profile, {
      orderedAt: order.placedAt,
      ...(paidAt !== undefined && { paidAt }),
      ...(order.method !== null && { method: order.method }),
      country: order.agreed.shippingAddress.country,
    }),
  );
  const delivery = reckonable(() => deliveryTermOf(profile, order, dossier.parcels));
  const day = (duty: { readonly dueBy: string } | null) => duty && dayOf(duty.dueBy, language);
  return {
    concludedAt: concluded.value === null ? null : instantOf(concluded.value, language, profile.calendar.timeZone),
    dispatchBy: day(dispatch?.value ?? null),
    deliverBy: day(delivery?.value ?? null),
    because: reasonsOf(
      [...concluded.because, ...(dispatch?.because ?? []), ...(delivery?.because ?? [])],
      language,
      wordsFormat(profile, language),
    ),
  };
}

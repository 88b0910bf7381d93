import { Temporal } from 'temporal-polyfill';
import { addWorkingDays, type WorkCalendar } from '../calendar.ts';
import { lastDayCounted } from '../calendar/deadline.ts';
import { deliveryDays } from '../law/eu-delivery.ts';
import { memo } from '../memo.ts';
import { dispatchPeriod } from './dispatch-period.ts';
import type { ShippingProfile } from './shipping-profile.ts';
import type { ZoneService } from './shipping-zone.ts';

/** The local dates (ISO 8601) between which a parcel should arrive, both included. */
export interface DeliveryWindow {
  readonly from: string;
  readonly to: string;
}

/** Today and whose working days count: what the arrival of a parcel depends on besides the service. */
export interface DeliveryMoment {
  /** Local date, ISO 8601. */
  readonly today: string;
  readonly calendar: WorkCalendar;
}

interface Times extends DeliveryMoment {
  readonly transit: NonNullable<ZoneService['transit']>;
  readonly dispatch: ShippingProfile['dispatchWithin'];
  readonly maxDays: number;
}

/** Counting working days costs more than the rest of a quote, and all carts of a day to a country share the answer. */
const windows = memo<DeliveryWindow>(1000);

/**
 * When a parcel ordered and paid today should arrive: at the earliest it leaves today, at the latest when the dispatch time
 * of the terms is up; never later than the terms, or else the law, allow. Undefined where the terms give no transit time.
 *
 * @source Cod. Cons. art. 61
 */
export function deliveryWindow(profile: ShippingProfile, { transit }: ZoneService, moment: DeliveryMoment): DeliveryWindow | undefined {
  if (transit === undefined) return undefined;
  const { dispatchWithin: dispatch, maxDays } = profile;
  const times = { ...moment, transit, dispatch, maxDays: maxDays?.days ?? deliveryDays.value };
  return windows(keyOf(times), () => windowOf(times));
}

function keyOf({ today, calendar, transit, dispatch, maxDays }: Times): string {
  const waits = [transit.minDays, transit.maxDays, dispatch?.amount, dispatch?.unit, maxDays].join();
  return `${today} ${waits} ${calendar.countries.join()} ${calendar.localHolidays?.join() ?? ''}`;
}

function windowOf({ today, calendar, transit, dispatch, maxDays }: Times): DeliveryWindow {
  const order = Temporal.PlainDate.from(today);
  const from = addWorkingDays(order, transit.minDays, calendar);
  const to = addWorkingDays(lastDispatch(dispatch, order, calendar), transit.maxDays, calendar);
  const last = earlier(to, order.add({ days: maxDays }));
  return { from: earlier(from, last).toString(), to: last.toString() };
}

const earlier = (one: Temporal.PlainDate, other: Temporal.PlainDate) => (Temporal.PlainDate.compare(one, other) > 0 ? other : one);

function lastDispatch(rule: ShippingProfile['dispatchWithin'], order: Temporal.PlainDate, calendar: WorkCalendar): Temporal.PlainDate {
  return rule === undefined ? order : lastDayCounted(order, dispatchPeriod(rule), calendar);
}

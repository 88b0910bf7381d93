import { Temporal } from 'temporal-polyfill';
import { addWorkingDays, type WorkCalendar } from '../calendar.ts';
import { deliveryDays } from '../law/eu.ts';
import type { ShippingProfile } from './shipping-profile.ts';
import type { ZoneService } from './shipping-zone.ts';

/** Local dates, ISO 8601, both included. */
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

const hoursOfWorkingDay = 24;

/** Counting working days costs more than the rest of a quote, and all carts of a day to a country share the answer. */
const known = new Map<string, DeliveryWindow>();
const knownAtMost = 1000;

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
  const key = keyOf(times);
  const before = known.get(key);
  if (before !== undefined) return before;
  const window = count(times);
  if (known.size >= knownAtMost) known.clear();
  known.set(key, window);
  return window;
}

function keyOf({ today, calendar, transit, dispatch, maxDays }: Times): string {
  const waits = [transit.minDays, transit.maxDays, dispatch?.amount, dispatch?.unit, maxDays].join();
  return `${today} ${waits} ${calendar.countries.join()} ${calendar.localHolidays?.join() ?? ''}`;
}

function count({ today, calendar, transit, dispatch, maxDays }: Times): DeliveryWindow {
  const order = Temporal.PlainDate.from(today);
  const from = addWorkingDays(order, transit.minDays, calendar);
  const to = addWorkingDays(lastDispatch(dispatch, order, calendar), transit.maxDays, calendar);
  const limit = order.add({ days: maxDays });
  return { from: from.toString(), to: (Temporal.PlainDate.compare(to, limit) > 0 ? limit : to).toString() };
}

function lastDispatch(rule: ShippingProfile['dispatchWithin'], order: Temporal.PlainDate, calendar: WorkCalendar): Temporal.PlainDate {
  if (rule === undefined) return order;
  if (rule.unit === 'calendarDays') return order.add({ days: rule.amount });
  return addWorkingDays(order, rule.unit === 'workingDays' ? rule.amount : Math.ceil(rule.amount / hoursOfWorkingDay), calendar);
}

import type { Period } from '../calendar/deadline.ts';
import type { ShippingProfile } from './shipping-profile.ts';

/** The hours a working day has where terms count working hours. */
const hoursOfWorkingDay = 24;

/** How long goods may wait before they leave; working hours make up working days, one that is begun counting whole. @source `shipping.dispatchWithin` */
export function dispatchPeriod({ amount, unit }: NonNullable<ShippingProfile['dispatchWithin']>): Period {
  if (unit === 'calendarDays') return { days: amount, kind: 'calendar' };
  return { days: unit === 'workingDays' ? amount : Math.ceil(amount / hoursOfWorkingDay), kind: 'working' };
}

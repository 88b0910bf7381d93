import { epochMs, holidayTableVersion, legalDay } from '../../policy/index.ts';
import { isOver } from '../orders/is-over.ts';
import type { ClockRule, ClockScene } from './deadlines-of.ts';

/** How long before a reservation ends it is made anew: a day is enough to tell somebody, and to try again. */
const aheadMs = 24 * 3_600_000;

/** Money that is reserved for an order and not taken yet: the provider says until when it holds. */
export function paymentClocks({ order, profile }: ClockScene): ClockRule[] {
  const { id: subjectId, captureBefore, paymentState } = order;
  if (paymentState !== 'authorised' || captureBefore === null || isOver(order.state)) return [];
  const lastDay = legalDay(epochMs(captureBefore), profile.calendar.timeZone);
  const clock = {
    kind: 'authorisationEnd',
    subjectId,
    eventDay: lastDay,
    rawLastDay: lastDay,
    lastDay,
    actsAt: new Date(epochMs(captureBefore) - aheadMs).toISOString(),
    endsAt: captureBefore,
    holidays: holidayTableVersion,
    metAt: null,
    because: [],
    steps: () => [],
  } as const;
  return [{ kinds: ['authorisationEnd'], subjectId, reckon: () => [clock] }];
}

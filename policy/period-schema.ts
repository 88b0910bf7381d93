import { z } from 'zod';
import { count } from './rule-schema.ts';

/**
 * The two keys that state a length of time. Spread into a `rule`, beside the event it runs from.
 * The day of the event is not counted.
 */
export const periodShape = {
  days: count().meta({ id: 'days', description: 'Number of days; the day of the event is not counted.', unit: 'days' }),
  kind: z
    .enum(['calendar', 'working'])
    .meta({ id: 'kindOfDays', description: 'Working days leave out Saturdays, Sundays and the holidays of the profile calendar.' }),
};

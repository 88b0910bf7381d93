import { decide, type Decision } from '../decision.ts';
import { HolidaysNotReached } from '../law/holidays.ts';
import { because } from '../reason/because.ts';

/**
 * A decision on a day, or on none where the holiday table does not reach so far: a day is never guessed, and all that does not depend
 * on it is decided all the same.
 */
export function whereReached<T>(reckon: () => Decision<T | null>): Decision<T | null> {
  try {
    return reckon();
  } catch (error) {
    if (error instanceof HolidaysNotReached) return decide(null, because('calendar.notReached'));
    throw error;
  }
}

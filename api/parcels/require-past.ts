import { epochMs } from '../../policy/index.ts';
import { ProblemError } from '../http/problem.ts';

/** An ISO 8601 instant that is over. @throws ProblemError not-in-the-future */
export function requirePast(at: string, now: string): string {
  if (epochMs(at) > epochMs(now)) throw new ProblemError('not-in-the-future');
  return at;
}

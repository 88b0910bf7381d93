import { epochMs, holidayTableVersion } from '../../policy/index.ts';
import type { DeadlineRow, StoredDeadline } from './deadline-record.ts';
import type { FoundDeadlines } from './deadlines-of.ts';
import type { WantedDeadline } from './wanted-deadline.ts';

/** What is to be written so that the clocks kept are those found. */
export interface DeadlineChanges {
  readonly write: readonly StoredDeadline[];
  readonly remove: readonly Pick<StoredDeadline, 'subjectId' | 'kind'>[];
  /** Clocks that have just become unknown. */
  readonly lost: readonly Pick<StoredDeadline, 'subjectId' | 'kind'>[];
}

/**
 * What becomes of the clocks kept of an order. One whose action is done acts again only where it now ends later, and in the future.
 *
 * @param now ISO 8601 instant
 */
export function nextDeadlines(kept: readonly StoredDeadline[], { deadlines, unknown }: FoundDeadlines, now: string): DeadlineChanges {
  const before = new Map(kept.map((row) => [keyOf(row), row]));
  const wanted = new Map(deadlines.toSorted(openLast).map((each) => [keyOf(each), each]));
  const lost = unknown.filter((each) => !wanted.has(keyOf(each)) && !isDone(before.get(keyOf(each))));
  const here = new Set([...wanted.keys(), ...unknown.map(keyOf)]);
  const gone = kept.filter((row) => !here.has(keyOf(row)));
  const next: StoredDeadline[] = [
    ...[...wanted.values()].map((each) => nextRow(before.get(keyOf(each)), each, now)),
    ...lost.map((each) => ({
      ...each,
      state: 'unknown' as const,
      holidays: holidayTableVersion,
      firedFor: before.get(keyOf(each))?.firedFor ?? null,
    })),
    ...gone.flatMap((row) => (row.state === 'fired' ? [{ ...row, state: 'met' as const, endedAt: now }] : [])),
  ];
  return {
    write: next.filter((row) => !isSame(before.get(keyOf(row)), row)),
    remove: gone.filter(({ state }) => state === 'running' || state === 'unknown'),
    lost: lost.filter((each) => before.get(keyOf(each))?.state !== 'unknown'),
  };
}

function nextRow(before: StoredDeadline | undefined, clock: WantedDeadline, now: string): DeadlineRow {
  const { subjectId, kind, eventDay, rawLastDay, lastDay, actsAt, holidays, metAt } = clock;
  const old = before?.state === 'unknown' ? undefined : before;
  const dates = { subjectId, kind, eventDay, rawLastDay, lastDay, actsAt, holidays };
  const moved = old === undefined || epochMs(old.actsAt) !== epochMs(actsAt);
  const attempt = moved || old.state !== 'running' ? { attempts: 0, dueAt: actsAt } : { attempts: old.attempts, dueAt: old.dueAt };
  const firedFor = before?.firedFor ?? null;
  const row = { ...dates, ...attempt, firedFor };
  if (metAt !== null) return { ...row, state: 'met', endedAt: metAt };
  const again = firedFor === null || (epochMs(actsAt) > epochMs(firedFor) && epochMs(actsAt) > epochMs(now));
  return again ? { ...row, state: 'running', endedAt: null } : { ...row, state: 'fired', endedAt: old?.endedAt ?? now };
}

/** Of two of a kind the one that is open counts. */
function openLast(a: WantedDeadline, b: WantedDeadline): number {
  return Number(a.metAt === null) - Number(b.metAt === null);
}

function isDone(row: StoredDeadline | undefined): boolean {
  return row?.state === 'fired' || row?.state === 'met';
}

function isSame(before: StoredDeadline | undefined, row: StoredDeadline): boolean {
  return before !== undefined && comparable(before) === comparable(row);
}

/** Instants are the same however they are written. */
function comparable(row: StoredDeadline): string {
  const instants = new Set(['actsAt', 'dueAt', 'endedAt', 'firedFor']);
  const entries = Object.entries(row).map(([key, value]) => [key, instants.has(key) && value !== null ? epochMs(value as string) : value]);
  return JSON.stringify(entries.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)));
}

const keyOf = ({ subjectId, kind }: Pick<StoredDeadline, 'subjectId' | 'kind'>) => `${kind} ${subjectId}`;

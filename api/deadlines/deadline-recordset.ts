import { sql } from 'kysely';

/** Clocks as rows `d` of a recordset, each of the shape `StoredDeadline`. */
export const deadlineRecordset = sql`
  d("subjectId" text, kind text, state text, "eventDay" date, "rawLastDay" date, "lastDay" date, "actsAt" timestamptz, holidays text,
    "endedAt" timestamptz, attempts int, "dueAt" timestamptz, "firedFor" timestamptz)`;

/** The columns a clock is kept in; merchant, order and the moment it was set stand around `deadlineValues`. */
export const deadlineColumns = sql`
  merchant_id, order_id, subject_id, kind, state, event_day, raw_last_day, last_day, acts_at, holidays, ended_at, attempts, due_at,
  fired_for, set_at`;

/** What a row of the recordset puts into them. */
export const deadlineValues = sql`
  d."subjectId", d.kind, d.state, d."eventDay", d."rawLastDay", d."lastDay", d."actsAt", d.holidays, d."endedAt", coalesce(d.attempts, 0),
  d."dueAt", d."firedFor"`;

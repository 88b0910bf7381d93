import { sql, type Kysely } from 'kysely';
import { PaymentRefusal } from '../payment-provider.ts';

/** What can be told to go wrong. */
export type FaultyAct = 'refund' | 'capture' | 'reauthorise';
/** How it goes wrong: unheard, done but not confirmed, or refused for good. */
export type Fault = 'timeout' | 'timeoutAfterSuccess' | 'refused';

const unheard = 'The sandbox did not answer in time';

/** Lets the next calls of a kind about a payment go wrong, one after the other. */
export async function failNext(db: Kysely<any>, ref: string, act: FaultyAct, ...faults: readonly Fault[]): Promise<void> {
  for (const fault of faults) await sql`insert into sandbox.faults (payment_ref, act, fault) values (${ref}, ${act}, ${fault})`.execute(db);
}

/** Lets everything about a payment go right again. */
export async function forgetFaults(db: Kysely<any>, ref: string): Promise<void> {
  await sql`delete from sandbox.faults where payment_ref = ${ref}`.execute(db);
}

/** Does it, or goes wrong as it was told to. */
export async function faultily<T>(db: Kysely<any>, ref: string, act: FaultyAct, work: () => Promise<T>): Promise<T> {
  const { rows } = await sql<{ fault: Fault }>`
    delete from sandbox.faults
    where id = (select id from sandbox.faults where payment_ref = ${ref} and act = ${act} order by id limit 1 for update skip locked)
    returning fault`.execute(db);
  const fault = rows[0]?.fault;
  if (fault === 'refused') throw new PaymentRefusal(`${act}_refused`);
  if (fault === 'timeout') throw new Error(unheard);
  const done = await work();
  if (fault === 'timeoutAfterSuccess') throw new Error(unheard);
  return done;
}

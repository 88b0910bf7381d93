import type { Db } from '../db/connect-database.ts';

/** Every kind of work that outlives a request, with its payload: identifiers only, never personal data. */
export interface JobPayloads {
  /** Sends what is still unsent of the notices owed about one order or statement. */
  'send-notices': { readonly merchantId: string; readonly subjectId: string };
  /** Asks the provider about a payment it told of, and draws the consequences. */
  'settle-payment': { readonly provider: string; readonly paymentRef: string };
}
export type JobName = keyof JobPayloads;

/** What does the work. It may be called again with the same payload, after a failure or a crash. */
export type JobHandlers = { readonly [Name in JobName]: (payload: JobPayloads[Name]) => Promise<void> };

/** The queue behind the outbox: `enqueue` inside a transaction happens exactly if the transaction does. */
export interface Jobs {
  enqueue<Name extends JobName>(tx: Db, name: Name, payload: JobPayloads[Name]): Promise<void>;
  /** Begins to work; until then jobs only gather. */
  work(handlers: JobHandlers): Promise<void>;
  stop(): Promise<void>;
}

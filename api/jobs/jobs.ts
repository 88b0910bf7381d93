import type { Kysely } from 'kysely';
import type { Database } from '../db/schema.ts';

/** Every kind of work that outlives a request, with its payload. */
export interface JobPayloads {
  'send-notice': { readonly merchantId: string; readonly noticeId: string };
  'confirm-payment': { readonly provider: string; readonly paymentRef: string };
}
export type JobName = keyof JobPayloads;

/** The queue behind the outbox: `enqueue` inside a transaction happens exactly if the transaction does. */
export interface Jobs {
  enqueue<Name extends JobName>(tx: Kysely<Database>, name: Name, payload: JobPayloads[Name]): Promise<void>;
  stop(): Promise<void>;
}

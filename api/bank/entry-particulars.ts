import { sealed, unsealed } from '../db/sealed.ts';
import type { Env } from '../env.ts';
import type { KeptEntry } from './bank.store.ts';
import type { EntryParticulars, EntryRecord } from './entry-record.ts';

/** Seals who paid and what was written, so that a look at the database shows neither. */
export function sealParticulars(env: Env, id: string, particulars: EntryParticulars): Buffer {
  return sealed(env, 'bankEntry', id, JSON.stringify(particulars));
}

/** What is left of an entry's particulars once its order is made anonymous. */
const nobody: EntryParticulars = { name: null, iban: null, bic: null, endToEnd: null, text: '' };

/** An entry with its particulars. @throws Error when they were sealed with another secret */
export function openEntry(env: Env, { particulars, ...entry }: KeptEntry): EntryRecord {
  if (particulars === '') return { ...entry, ...nobody };
  const opened = JSON.parse(unsealed(env, 'bankEntry', entry.id, Buffer.from(particulars, 'base64')).toString()) as EntryParticulars;
  return { ...entry, ...opened };
}

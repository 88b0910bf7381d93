import type { Channel } from '../../policy/index.ts';
import type { Units } from '../db/stored-shapes.ts';
import type { Language } from '../http/language.ts';

/** How a statement came: `function` is the element of a page, `page` the hosted one; by any other way the merchant wrote it down. */
export type StatementChannel = 'function' | 'page' | LoggedChannel;

/** Ways by which a statement reaches a merchant without us. */
export const loggedChannels = [
  'email',
  'post',
  'registeredLetter',
  'phone',
  'chat',
  'webForm',
  'paper',
] as const satisfies readonly Channel[];
export type LoggedChannel = (typeof loggedChannels)[number];

/** What a consumer declared, and when; instants are ISO 8601 by the server's clock. It is what the chain of hashes vouches for. */
export interface StatementContent {
  readonly merchantId: string;
  readonly id: string;
  /** The instant that counts: when it was confirmed here, or when it was sent or came on another way. */
  readonly submittedAt: string;
  readonly recordedAt: string;
  readonly channel: StatementChannel;
  readonly name: string;
  readonly contract: string;
  /** Where the acknowledgement goes; null where none was given. */
  readonly email: string | null;
  /** Which goods, in words, also those of `units`; null: the whole contract. */
  readonly scope: string | null;
  /** Which pieces; null: as `scope` says, or the whole contract. */
  readonly units: readonly Units[] | null;
  /** The order whose link it was made from; null: none. */
  readonly orderId: string | null;
  readonly language: Language;
}

/** A statement of withdrawal as it came in; nothing in it is ever changed. */
export interface WithdrawalRecord extends StatementContent {
  /** Its place in the merchant's chain, from 1 without a gap. */
  readonly seq: number;
  /** SHA-256 over the statement before it and this one's content, hex. */
  readonly hash: string;
  /** Null for a merchant's first. */
  readonly previousHash: string | null;
}

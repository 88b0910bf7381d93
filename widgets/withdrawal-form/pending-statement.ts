import type { SubmitWithdrawalBody } from '../../api/withdrawals/withdrawals.wire.ts';
import type { AccessKey } from '../client/access-key.ts';
import type { SessionMemory } from '../client/session-memory.ts';

/** A statement as it is about to be made, with what it takes to send it again as the same one. */
export interface PendingStatement {
  readonly body: SubmitWithdrawalBody;
  /** Its pieces as the shopper read them; absent: what `body.scope` says, or the whole contract. */
  readonly goods?: string | undefined;
  /** Idempotency key. */
  readonly key: string;
  /** Opens the order it was made from. */
  readonly order?: AccessKey | undefined;
}

/** The statement this tab sent and has had no answer to, if any. */
export function recallStatement({ value }: SessionMemory): PendingStatement | undefined {
  return value === null ? undefined : (JSON.parse(value) as PendingStatement);
}

import type { Language } from '../http/language.ts';

/** A consumer's statement of withdrawal as it came in; nothing in it is ever changed. */
export interface WithdrawalRecord {
  readonly merchantId: string;
  readonly id: string;
  /** ISO 8601 instant by the server's clock. */
  readonly submittedAt: string;
  readonly name: string;
  readonly contract: string;
  readonly email: string;
  readonly scope: string | null;
  readonly language: Language;
}

import { epochMs } from '../calendar.ts';
import { decide, type Decision } from '../decision.ts';
import { withdrawalInTime } from '../law/eu-withdrawal.ts';
import { because } from '../reason/because.ts';

/** When a statement came, and what shows that it was sent earlier. Instants are ISO 8601. */
export interface StatementTimes {
  readonly receivedAt: string;
  /** Header of a mail, postmark, time of the function: when it was sent, with something to show for it. */
  readonly sentAt?: string | undefined;
}

/**
 * The instant of a statement that counts: when it was sent, as far as anything shows it, else when it came. A sending after the
 * arrival is an error of somebody's clock, and the arrival counts.
 *
 * @returns ISO 8601 instant
 * @source `eu.withdrawal.inTime`; art. 11(4) CRD: the consumer shows it
 */
export function statementInstant({ receivedAt, sentAt }: StatementTimes): Decision<string> {
  const law = { law: withdrawalInTime.id };
  return sentAt !== undefined && epochMs(sentAt) <= epochMs(receivedAt)
    ? decide(sentAt, because('withdrawal.sentCounts', undefined, law))
    : decide(receivedAt, because('withdrawal.arrivalCounts', undefined, law));
}

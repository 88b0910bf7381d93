import type { StatementReceived } from '../../policy/index.ts';
import type { WithdrawalRecord } from './withdrawal-record.ts';

/** A statement as policy asks about it. What is recorded says that one withdraws: form and page have no other words. */
export function statementFacts({ channel, email }: Pick<WithdrawalRecord, 'channel' | 'email'>): StatementReceived {
  const by = channel === 'page' ? 'function' : channel;
  return { by, unequivocal: true, gave: ['name'], ...(email !== null && { contact: email }) };
}

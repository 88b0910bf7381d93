import { withdrawalLabels } from '../../policy/index.ts';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { describeError } from '../http/describe-error.ts';
import { beatToleranceMs } from './availability-report.ts';
import { extendAvailability, hasBeatSince, listOpenMerchants } from './availability.store.ts';
import { chainStatement } from './statement-hash.ts';
import { withdrawalPageRoutes } from './withdrawal-page.routes.ts';
import type { StatementContent } from './withdrawal-record.ts';
import { insertWithdrawal, lockChain } from './withdrawals.store.ts';

/** Stands for the whole installation; no merchant is called so. */
const everybody = '';

/** Whoever comes so soon after another beat has nothing to add; well below the time between two, so that no beat is left out in turn. */
const enoughMs = 30_000;

/**
 * Tries the withdrawal function and notes for whom it answers: the hosted page of each merchant must come with its button, and
 * the database must take a statement, which is taken back. What does not answer is not noted, and that is the gap. Of several servers
 * that answer one does it for all, as long as it does.
 *
 * @source CRD 11a(1): continuously available
 */
export async function beatAvailability(deps: Deps): Promise<void> {
  if (await hasBeatSince(deps.db, everybody, new Date(Date.parse(deps.now()) - enoughMs).toISOString())) return;
  await tryRecording(deps);
  const pages = withdrawalPageRoutes(deps);
  const answering: string[] = [];
  for (const id of await listOpenMerchants(deps.db)) {
    const page = await pages.request(`/${id}?lang=en`);
    if (page.status === 200 && (await page.text()).includes(withdrawalLabels('en').function)) answering.push(id);
    else deps.log.error({ merchant: id, status: page.status }, 'the withdrawal page does not answer');
  }
  await extendAvailability(deps.db, [everybody, ...answering], deps.now(), beatToleranceMs);
}

class TakenBack extends Error {}

/** @throws whatever keeps the database from taking a statement */
async function tryRecording(deps: Deps): Promise<void> {
  const now = deps.now();
  const content: StatementContent = {
    merchantId: everybody,
    id: 'beat',
    submittedAt: now,
    recordedAt: now,
    channel: 'function',
    name: 'beat',
    contract: 'beat',
    email: null,
    scope: null,
    units: null,
    orderId: null,
    language: 'en',
  };
  await deps.db
    .transaction()
    .execute(async (tx: Db) => {
      await insertWithdrawal(tx, chainStatement(await lockChain(tx, everybody), content), Buffer.from('beat'));
      throw new TakenBack();
    })
    .catch((error: unknown) => {
      if (error instanceof TakenBack) return;
      deps.log.error({ error: describeError(error) }, 'no statement of withdrawal can be recorded');
      throw error;
    });
}

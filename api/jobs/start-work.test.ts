import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { TestDeadlines } from '../deadlines/test-deadlines.ts';
import type { Deps } from '../deps.ts';
import { openTestInbox, type TestInbox } from '../mail/test-inbox.ts';
import { startWork } from './start-work.ts';

let re: TestDeadlines;
let inbox: TestInbox;
beforeAll(async () => {
  re = await TestDeadlines.open('restelli');
  inbox = await openTestInbox();
});
afterAll(async () => {
  await inbox.close();
  await re.stop();
});

test('a provider that never answers keeps no clock from acting, and is asked by nobody twice at once', async () => {
  const { deps, database } = re.shop.api;
  const [first, second] = [await re.awaited(), await re.awaited()];
  const remindOfSecondAt = (due_at: string) =>
    database.db.updateTable('deadlines').set({ due_at }).where('order_id', '=', second.id).where('kind', '=', 'transferReminder').execute();
  await remindOfSecondAt('2100-01-01');
  // Given up unpaid: whoever takes its payment back has to ask.
  await re.shop.anna.startedWith('GLOVE1', { payment: 'card' });

  const sandbox = deps.providers.get('sandbox')!;
  const asked: string[] = [];
  let answer = () => {};
  const silence = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const silent = {
    ...sandbox,
    async getPayment(...key: Parameters<typeof sandbox.getPayment>) {
      asked.push(key[0].ref);
      await silence;
      return sandbox.getPayment(...key);
    },
  };
  const env = { ...deps.env, ROLE: 'worker', SWEEP_SECONDS: 0.5, SMTP_URL: inbox.url } as const;
  const worker: Deps = { ...deps, env, providers: new Map([...deps.providers, ['sandbox', silent]]) };

  re.shop.at('2026-11-13T08:00:00Z');
  const work = startWork(worker);
  try {
    await vi.waitFor(async () => expect(await re.history(first)).toContain('paymentReminded'), { timeout: 5000 });
    // By whoever gives checkouts up, and by whoever looks after open payments.
    await vi.waitFor(() => expect(asked).toHaveLength(2), { timeout: 5000 });
    await sleep(1500);
    // Rounds go on, though what asks the provider has not come back from its first.
    await remindOfSecondAt('2026-11-13T08:00:00Z');
    await vi.waitFor(async () => expect(await re.history(second)).toContain('paymentReminded'), { timeout: 5000 });
    expect(asked).toHaveLength(2);
  } finally {
    answer();
    await work.stop();
  }
}, 20_000);

import type { Hono } from 'hono';
import type { Kysely } from 'kysely';
import type { PaymentProvider } from '../payment-provider.ts';
import { startWebhookDelivery } from './deliver-webhooks.ts';
import { createSandboxApp } from './sandbox-app.ts';
import { tidy } from './event-deliveries.ts';
import { SandboxBank } from './sandbox-bank.ts';
import { createSandboxProvider } from './sandbox-provider.ts';
import { createSandboxTables } from './sandbox-tables.ts';

export interface Sandbox {
  /** For a test or a benchmark that plays shopper and bank. */
  readonly bank: SandboxBank;
  readonly provider: PaymentProvider;
  /** The provider's own web; serve it at `payOrigin`. */
  readonly app: Hono;
  /** Sends its events to a shop's endpoint, `…/v1/webhooks/payments/sandbox`, below which each merchant has a path, until stopped. */
  startDelivery(webhookUrl: string): { stop(): Promise<void> };
}

export interface SandboxOptions {
  readonly payOrigin: string;
  readonly webhookSecret: string;
  /** Tells of each outcome once, instead of every event twice and out of order. */
  readonly wellBehaved?: boolean;
}

/** The sandbox provider with its bank in a schema of its own of this database. */
export async function openSandbox(db: Kysely<any>, { payOrigin, webhookSecret, wellBehaved }: SandboxOptions): Promise<Sandbox> {
  await createSandboxTables(db);
  const bank = wellBehaved ? new SandboxBank(db, tidy) : new SandboxBank(db);
  return {
    bank,
    provider: createSandboxProvider({ bank, payOrigin, webhookSecret }),
    app: createSandboxApp(bank),
    startDelivery: (webhookUrl) => startWebhookDelivery({ db, bank, webhookUrl, webhookSecret }),
  };
}

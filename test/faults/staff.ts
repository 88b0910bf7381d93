import type { Dice } from './dice.ts';
import { MortalProcess } from './mortal-process.ts';
import { publicShop } from './outside-stripe.ts';
import { quietPort } from './refund-desk.ts';

/** The processes of a shop: some that answer, one that does the work nobody waits for. */
export interface Staff {
  readonly apis: readonly MortalProcess[];
  readonly worker: MortalProcess;
}

export interface StaffSettings {
  readonly databaseUrl: string;
  readonly providerDatabaseUrl: string;
  /** Where Stripe's interface is; absent: nobody is paid through it. */
  readonly stripeUrl?: string;
  readonly smtpUrl: string;
  readonly dice: Dice;
}

/** Two servers and a worker, not started yet. */
export async function hireStaff({ databaseUrl, providerDatabaseUrl, stripeUrl, smtpUrl, dice }: StaffSettings): Promise<Staff> {
  const hire = async (role: 'api' | 'worker', nth: number) => {
    const port = await quietPort();
    return new MortalProcess(`http://127.0.0.1:${port}`, {
      ROLE: role,
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      DATABASE_POOL: '8',
      PROVIDER_DATABASE_URL: providerDatabaseUrl,
      ...(stripeUrl && { STRIPE_API_URL: stripeUrl }),
      PUBLIC_URL: publicShop,
      TOKEN_SECRET: 'only-for-tests-'.repeat(3),
      WEBHOOK_PRIVATE_NETWORKS: 'allow',
      SMTP_URL: smtpUrl,
      CLIENT_ADDRESS_HEADER: 'X-Forwarded-For',
      HOLD_MINUTES: '0.1',
      SWEEP_SECONDS: '2',
      LOG_LEVEL: process.env['FAULTS_LOG'] ?? 'silent',
      DICE: String(dice.apart(`${role} ${nth}`).whole(1, 1_000_000)),
    });
  };
  return { apis: [await hire('api', 0), await hire('api', 1)], worker: await hire('worker', 0) };
}

/** What ended though nobody had ended it. */
export function collapsesOf({ apis, worker }: Staff): string[] {
  return [...apis, worker].flatMap(({ url, collapses }) => collapses.map((words) => `${url} died by itself: ${words}`));
}

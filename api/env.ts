import { z } from 'zod';

const envSchema = z.object({
  /** Any Postgres 15 or newer; absent: the embedded one, under DATA_DIR. */
  DATABASE_URL: z.url().optional(),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(20),
  /** `transaction`: DATABASE_URL leads to a pooler that may give every transaction another session, as pgbouncer does in that mode. */
  DATABASE_POOLER: z.enum(['none', 'transaction']).default('none'),
  /** What this process does of the whole: answer requests, do the work nobody waits for, or both. Any number of each may run. */
  ROLE: z.enum(['all', 'api', 'worker']).default('all'),
  /** How long a server that was told to stop still answers, so that whoever distributes requests learns of it from /readyz. */
  DRAIN_SECONDS: z.coerce.number().min(0).max(300).default(0),
  /** How often everything is looked through for what time has brought about; clocks are looked at every ten seconds at the least. */
  SWEEP_SECONDS: z.coerce.number().min(0.5).max(3600).default(60),
  DATA_DIR: z.string().default('.cassa'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  /** Where browsers and payment providers reach this server; absent: http://HOST:PORT. */
  PUBLIC_URL: z.url().optional(),
  /** Header in which the proxy in front of this server names the client, such as X-Forwarded-For; absent: there is no proxy. */
  CLIENT_ADDRESS_HEADER: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  SMTP_URL: z.url().default('smtp://127.0.0.1:4025'),
  MAIL_FROM: z.string().default('Cassa <no-reply@cassa.example>'),
  /** Makes the tokens of checkouts, orders and receipts; absent: a random one kept under DATA_DIR. Every server needs the same. */
  TOKEN_SECRET: z.string().min(32).optional(),
  /** A server that plays Stripe, for tests; absent: Stripe's own. Merchants' keys are no settings: they are set with `cassa set-payment-account`. */
  STRIPE_API_URL: z.url().optional(),
  /** `allow`: webhooks of test merchants may go to this machine and its private networks; for a developer's own machine and for tests. */
  WEBHOOK_PRIVATE_NETWORKS: z.enum(['refuse', 'allow']).default('refuse'),
  /** `allow`: goods of test merchants may have come before they were ordered, to see periods that are over; for a demo or a rehearsal. */
  BACKDATED_DELIVERIES: z.enum(['refuse', 'allow']).default('refuse'),
  /** How long a started checkout keeps its stock. */
  HOLD_MINUTES: z.coerce.number().min(0.01).max(1440).default(15),
});

/** The server's settings, from environment variables alone. */
export type Env = z.infer<typeof envSchema>;

/** @throws ZodError naming every variable that is wrong */
export function readEnv(variables: Readonly<Record<string, string | undefined>>): Env {
  return envSchema.parse(variables);
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { bankAccountBody } from './bank/bank.wire.ts';
import { setBankAccount } from './bank/set-bank-account.ts';
import { bankUsage, runBankCommand } from './cli/bank-commands.ts';
import { allowClosedPipe, terminalIo } from './cli/command-io.ts';
import { eventsUsage, runEventsCommand } from './cli/events-commands.ts';
import { runMailCommand } from './cli/mail-preview.ts';
import { paymentAccountUsage, requirePaymentAccount, runPaymentAccountCommand } from './cli/payment-account-command.ts';
import { runPolicyCommand } from './cli/policy-commands.ts';
import { runWithdrawalsCommand, withdrawalsUsage } from './cli/withdrawals-commands.ts';
import { connectDatabase, type Db } from './db/connect-database.ts';
import { startEmbeddedPostgres } from './db/embedded-postgres.ts';
import { migrate } from './db/migrate.ts';
import { readEnv } from './env.ts';
import { ProblemError } from './http/problem.ts';
import { paymentProviders } from './payments/payment-providers.ts';
import { withOwnTransfers } from './payments/transfer/with-own-transfers.ts';
import { startServer } from './server.ts';
import { createMerchant, newMerchant } from './shops/create-merchant.ts';
import { linkNames, merchantLinks, type MerchantLinks } from './shops/merchant-links.ts';
import { publishProfile } from './shops/publish-profile.ts';
import { createSecretKey, revokeSecretKey } from './shops/secret-keys.ts';
import { setLinks } from './shops/set-links.ts';
import { getMerchant } from './shops/shops.store.ts';
import { createShopCache } from './shops/shop-cache.ts';
import { updateMerchant } from './shops/update-merchant.ts';
import { stopOnSignal } from './stop-on-signal.ts';

const usage = `Usage: cassa <command>, on the database of DATABASE_URL or the embedded one under DATA_DIR

  migrate
  create-merchant  --name <name> --origin <https://…> [--origin …] [--language it|en|de|fr|es] [--live] [--provider <name>]
                   [--link <page>=<https://…> …]
  set-origins      --merchant <id> --origin <https://…> [--origin …]
  set-links        --merchant <id> [--link <page>=<https://…> …]
  set-provider     --merchant <id> --provider stripe|transfer
  publish-profile  --merchant <id> --file <profile.json>
  create-key       --merchant <id> --label <what for>
  revoke-key       --merchant <id> --key <id>
  set-bank-account --merchant <id> --holder <name> --iban <IBAN> [--bic <BIC>]
${paymentAccountUsage}
  serve            the server: API, work in the background, or both, as ROLE says
${withdrawalsUsage}${eventsUsage}${bankUsage}
Without a database: policy <command>, for whoever writes a profile; "policy --help" says more.
                    mail preview, for whoever reads mails before they go out; "mail --help" says more.
Pages of the merchant's site: ${linkNames.join(', ')}
`;

type Values = ReturnType<typeof readArguments>['values'];

function readArguments() {
  return parseArgs({
    allowPositionals: true,
    options: {
      name: { type: 'string' },
      origin: { type: 'string', multiple: true },
      link: { type: 'string', multiple: true },
      language: { type: 'string' },
      live: { type: 'boolean' },
      provider: { type: 'string' },
      merchant: { type: 'string' },
      file: { type: 'string' },
      label: { type: 'string' },
      key: { type: 'string' },
      holder: { type: 'string' },
      iban: { type: 'string' },
      bic: { type: 'string' },
      'publishable-key': { type: 'string' },
      'rotate-webhook-secret': { type: 'boolean' },
      'replace-account': { type: 'boolean' },
    },
  });
}

/** Each command answers with what it prints. */
const commands: Readonly<Record<string, (db: Db, values: Values) => Promise<unknown>>> = {
  migrate: async () => ({ migrated: true }),
  'create-merchant': (db, { name, origin, link, language, live, provider }) =>
    createMerchant(
      db,
      newMerchant.parse({
        name,
        allowedOrigins: origin ?? [],
        language: language ?? 'it',
        mode: live ? 'live' : 'test',
        links: linksOf(link),
        ...(provider && { provider }),
      }),
    ),
  'set-origins': async (db, values) => {
    await updateMerchant(db, needed(values, 'merchant'), { allowedOrigins: values.origin ?? [] });
    return { allowedOrigins: values.origin ?? [] };
  },
  'set-provider': async (db, values) => {
    const [provider, merchantId] = [needed(values, 'provider'), needed(values, 'merchant')];
    await requirePaymentAccount(db, merchantId, provider);
    await updateMerchant(db, merchantId, { provider });
    return { provider };
  },
  'set-links': (db, values) => {
    const links = linksOf(values.link);
    return db.transaction().execute((tx) => setLinks(tx, { merchantId: needed(values, 'merchant'), links, actor: 'cli' }));
  },
  'publish-profile': (db, values) => {
    const document: unknown = JSON.parse(readFileSync(needed(values, 'file'), 'utf8'));
    const now = new Date().toISOString();
    return db.transaction().execute((tx) => publishProfile(tx, { merchantId: needed(values, 'merchant'), document, actor: 'cli', now }));
  },
  'create-key': (db, values) =>
    db.transaction().execute(async (tx) => {
      const { id, mode } = await getMerchant(tx, needed(values, 'merchant'));
      return createSecretKey(tx, { merchantId: id, mode, label: needed(values, 'label'), actor: 'cli' });
    }),
  'revoke-key': (db, values) =>
    db.transaction().execute(async (tx) => {
      const keyId = needed(values, 'key');
      await revokeSecretKey(tx, { merchantId: needed(values, 'merchant'), keyId, actor: 'cli', now: new Date().toISOString() });
      return { keyId, revoked: true };
    }),
  'set-bank-account': (db, values) => {
    const { holder, iban, bic } = bankAccountBody.parse({
      holder: needed(values, 'holder'),
      iban: needed(values, 'iban'),
      ...(values.bic !== undefined && { bic: values.bic }),
    });
    const account = { holder, iban, ...(bic !== undefined && { bic }) };
    const asked = { merchantId: needed(values, 'merchant'), account, actor: 'cli', now: new Date().toISOString() };
    return db.transaction().execute((tx) => setBankAccount(tx, asked));
  },
  'set-payment-account': (db, values) =>
    runPaymentAccountCommand(db, readEnv(process.env), terminalIo, {
      merchant: needed(values, 'merchant'),
      provider: values.provider ?? 'stripe',
      publishableKey: needed(values, 'publishable-key'),
      rotateWebhookSecret: values['rotate-webhook-secret'] ?? false,
      replacesAccount: values['replace-account'] ?? false,
    }),
};

/** `--link checkout=https://shop.example/checkout`, one per page. */
function linksOf(pages: readonly string[] = []): MerchantLinks {
  return merchantLinks.parse(Object.fromEntries(pages.map((page) => /^([^=]*)=?(.*)$/s.exec(page)!.slice(1))));
}

function needed(values: Values, name: 'merchant' | 'file' | 'label' | 'key' | 'provider' | 'publishable-key' | 'holder' | 'iban'): string {
  const value = values[name];
  if (value === undefined) throw new Error(`--${name} is missing`);
  return value;
}

async function run(): Promise<void> {
  allowClosedPipe();
  if (process.argv[2] === 'policy') {
    process.exitCode = runPolicyCommand(process.argv.slice(3), terminalIo);
    return;
  }
  if (['--help', '-h', 'help'].includes(process.argv[2] ?? '')) {
    process.stdout.write(usage);
    return;
  }
  if (process.argv[2] === 'withdrawals') {
    const now = new Date().toISOString();
    process.exitCode = await withDatabase((db) => runWithdrawalsCommand(process.argv.slice(3), db, terminalIo, now));
    return;
  }
  if (process.argv[2] === 'events') {
    const now = () => new Date().toISOString();
    process.exitCode = await withDatabase((db) => runEventsCommand(process.argv.slice(3), db, terminalIo, now));
    return;
  }
  if (process.argv[2] === 'bank') {
    process.exitCode = await withDatabase((db) => {
      const own = { db, shops: createShopCache(db), now: () => new Date().toISOString() };
      const log = pino({ level: 'error', base: null }, pino.destination(2));
      const deps = { ...own, env: readEnv(process.env), log, providers: withOwnTransfers(own, []) };
      return runBankCommand(process.argv.slice(3), deps, terminalIo);
    });
    return;
  }
  if (process.argv[2] === 'serve') {
    const env = readEnv(process.env);
    stopOnSignal(await startServer({ env, providers: async (db, _log, now) => paymentProviders({ db, env, now }) }));
    return;
  }
  if (process.argv[2] === 'mail') {
    process.exitCode = await runMailCommand(process.argv.slice(3), terminalIo);
    return;
  }
  const { positionals, values } = readArguments();
  const command = commands[positionals[0] ?? ''];
  if (!command) {
    process.stderr.write(usage);
    process.exitCode = 2;
    return;
  }
  const done = await withDatabase((db) => command(db, values));
  process.stdout.write(`${JSON.stringify(done, null, 2)}\n`);
}

async function withDatabase<T>(work: (db: Db) => Promise<T>): Promise<T> {
  const env = readEnv(process.env);
  const embedded = env.DATABASE_URL ? undefined : await startEmbeddedPostgres({ dataDir: join(env.DATA_DIR, 'postgres') });
  const db = connectDatabase({ url: env.DATABASE_URL ?? embedded!.url, pooler: env.DATABASE_POOLER, max: 2 });
  try {
    await migrate(db);
    return await work(db);
  } finally {
    await db.destroy();
    if (!embedded?.reused) await embedded?.stop();
  }
}

run().catch((error: unknown) => {
  const told =
    error instanceof ProblemError
      ? JSON.stringify({ code: error.code, ...error.extra }, null, 2)
      : String(error instanceof Error ? error.message : error);
  process.stderr.write(`${told}\n`);
  process.exitCode = 1;
});

import { join } from 'node:path';
import { paymentProviders, readEnv, startServer } from '../api/index.ts';
import { inboxApp } from './inbox/inbox-app.ts';
import { startMailSink, type Mail } from './inbox/mail-sink.ts';
import { merchantIds, readMerchant } from './merchants/merchant-file.ts';
import { notesApp } from './notes/notes-app.ts';
import type { Ports } from './ports.ts';
import { createSandbox } from './sandbox.ts';
import { seed } from './seed.ts';
import { freePort, reservePort } from './serve.ts';
import { shopApp } from './shop/shop-app.ts';
import { studioApp } from './studio/studio-app.ts';
import { studioMerchant } from './studio/studio-merchant.ts';

export interface DemoOptions {
  /** Wishes: what is taken is replaced by any free port. */
  readonly ports: Ports;
  /** Everything the demo keeps between starts. */
  readonly dataDir: string;
  /** Logs nothing but errors. */
  readonly quiet?: boolean;
}

export interface Demo {
  readonly api: string;
  readonly pay: string;
  readonly notes: string;
  readonly inbox: string;
  readonly studio: string;
  readonly shops: readonly { readonly merchant: string; readonly origin: string; readonly publishableKey: string }[];
  readonly databaseUrl: string;
  /** Newest first. */
  mails(): readonly Mail[];
  stop(): Promise<void>;
}

/** Starts the whole demo: database, API, payment sandbox, four shops, notes, inbox, policy studio. It is ready when this answers. */
export async function startDemo({ ports, dataDir, quiet = false }: DemoOptions): Promise<Demo> {
  const [pay, notes, inbox, studio, shops, apiPort, sink] = await Promise.all([
    reservePort(ports.pay),
    reservePort(ports.notes),
    reservePort(ports.inbox),
    reservePort(ports.studio),
    Promise.all(ports.shops.map(reservePort)),
    freePort(ports.api),
    startMailSink({ folder: join(dataDir, 'inbox'), port: ports.smtp }),
  ]);
  const started: { stop(): Promise<void> }[] = [sink, pay, notes, inbox, studio, ...shops];
  const stop = async (): Promise<void> => {
    for (const each of started.toReversed()) await each.stop();
  };
  try {
    const api = `http://localhost:${apiPort}`;
    const env = readEnv({
      WEBHOOK_PRIVATE_NETWORKS: 'allow',
      BACKDATED_DELIVERIES: 'allow',
      ...process.env,
      DATA_DIR: dataDir,
      HOST: '127.0.0.1',
      PORT: String(apiPort),
      PUBLIC_URL: api,
      SMTP_URL: `smtp://127.0.0.1:${sink.port}`,
      LOG_LEVEL: quiet ? 'error' : 'warn',
    });
    const sandbox = createSandbox({ pay, api, secretFile: join(dataDir, 'sandbox-secret') });
    const server = await startServer({
      env,
      providers: async (db, log, now) => [...(await sandbox.providers(db, log, now)), ...paymentProviders({ db, env, now })],
    });
    started.push(server, sandbox);

    const origins = shops.map(({ origin }) => origin);
    const seeded = await seed({ db: server.deps.db, api, file: join(dataDir, 'merchants.json'), origins });
    const tryOut = await studioMerchant({ db: server.deps.db, api, file: join(dataDir, 'studio.json'), origin: studio.origin });
    server.deps.shops.forget();
    const running = shops.map((port, index) => {
      return { merchant: merchantIds[index]!, origin: port.origin, publishableKey: seeded[index]!.publishableKey };
    });
    for (const [index, { merchantId, publishableKey }] of seeded.entries()) {
      const withdrawalPage = `${api}/withdraw/${merchantId}`;
      shops[index]!.serve(shopApp({ merchant: merchantIds[index]!, publishableKey, withdrawalPage, api, pay: pay.origin }).fetch);
    }
    const counters = seeded.map(({ secretKey }, index) => {
      const merchant = merchantIds[index]!;
      return { merchant, name: readMerchant(merchant).name, secretKey };
    });
    const addresses = { api, pay: pay.origin, inbox: inbox.origin, studio: studio.origin, shops: running };
    const banks = counters.flatMap((counter) => {
      const { bankAccount } = readMerchant(counter.merchant);
      return bankAccount ? [{ ...counter, iban: bankAccount.iban }] : [];
    });
    notes.serve(notesApp(addresses, { api, shops: counters }, { api, shops: banks }).fetch);
    studio.serve(studioApp({ merchant: tryOut, api, origin: studio.origin }).fetch);
    inbox.serve(inboxApp(sink).fetch);
    return {
      api,
      pay: pay.origin,
      notes: notes.origin,
      inbox: inbox.origin,
      studio: studio.origin,
      shops: running,
      databaseUrl: server.databaseUrl,
      mails: sink.mails,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

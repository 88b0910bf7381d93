import { spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { postgresAddress } from './postgres-address.ts';
import { postgresBinaries } from './postgres-binaries.ts';
import { canReach, unprivilegedUser, type SystemUser } from './unprivileged-user.ts';

export interface EmbeddedPostgres {
  readonly url: string;
  /** Process id of the postmaster. */
  readonly pid: number;
  /** It was running already, and somebody else may be using it. */
  readonly reused: boolean;
  /** Shuts down cleanly; open connections are ended. */
  stop(): Promise<void>;
}

interface Credentials {
  readonly port: number;
  readonly password: string;
}

const settings = {
  max_connections: '200',
  shared_buffers: '64MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  io_method: 'sync',
  jit: 'off',
  update_process_title: 'off',
  // Every statement finds its rows by keys, whatever their values: planning it anew each time costs more than running it.
  plan_cache_mode: 'force_generic_plan',
  // What is a queue looks empty when it is analysed, and is not when it is read.
  enable_seqscan: 'off',
  // Plain index scans forget the dead entries they meet; bitmap scans read them again and again until the next vacuum.
  enable_bitmapscan: 'off',
  log_min_messages: 'warning',
  log_min_error_statement: 'panic',
};

/**
 * Starts a real Postgres that keeps its data under `dataDir`, creating it the first time. A server that is still
 * alive there, such as one that outlived its killed parent, is used again.
 */
export async function startEmbeddedPostgres(options: { readonly dataDir: string }): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  mkdirSync(dataDir, { recursive: true });
  const user = unprivilegedUser();
  if (user) chmodSync(dataDir, 0o711);
  const cluster = clusterFolder(dataDir, user);
  const credentialsFile = join(dataDir, 'credentials.json');
  const known = readCredentials(credentialsFile);
  if (known && (await answers(known, cluster))) return running(known, cluster, true);

  const isThere = known !== undefined && existsSync(join(cluster, 'PG_VERSION'));
  const credentials = {
    password: isThere ? known.password : randomBytes(24).toString('base64url'),
    port: await postgresAddress.port(known?.port),
  };
  if (!isThere) createCluster(cluster, credentials.password, user);
  writeFileSync(credentialsFile, JSON.stringify(credentials), { mode: 0o600 });
  return launch(credentials, cluster, user);
}

/** Stops whatever Postgres runs under `dataDir` and deletes all of its data. */
export async function removeEmbeddedPostgres({ dataDir }: { readonly dataDir: string }): Promise<void> {
  const folder = resolve(dataDir);
  const credentials = readCredentials(join(folder, 'credentials.json'));
  if (!existsSync(folder)) return;
  const cluster = clusterFolder(folder, unprivilegedUser());
  if (credentials && (await answers(credentials, cluster))) await stop(cluster);
  for (const path of [cluster, `${cluster}.log`, postgresAddress.folder(cluster), folder]) rmSync(path, { recursive: true, force: true });
}

/** Beside its credentials, unless the user Postgres runs as cannot reach that folder. */
function clusterFolder(dataDir: string, user: SystemUser | undefined): string {
  const beside = join(dataDir, 'cluster');
  if (!user || canReach(user, beside)) return beside;
  return join('/var/lib/cassa', createHash('sha256').update(dataDir).digest('hex').slice(0, 16));
}

function readCredentials(file: string): Credentials | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Credentials) : undefined;
}

function createCluster(cluster: string, password: string, user: SystemUser | undefined): void {
  const unfinished = `${cluster}.new`;
  const passwordFile = `${cluster}.password`;
  for (const stale of [cluster, unfinished]) rmSync(stale, { recursive: true, force: true });
  mkdirSync(dirname(cluster), { recursive: true, mode: 0o711 });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) for (const path of [unfinished, passwordFile]) chownSync(path, user.uid, user.gid);
  const flags = [
    '--username=cassa',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    '--no-locale',
    '--no-instructions',
  ];
  const { status, stderr, error } = spawnSync(postgresBinaries(user).initdb, [`--pgdata=${unfinished}`, ...flags], {
    ...user,
    cwd: '/',
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], LC_ALL: 'C' },
  });
  rmSync(passwordFile, { force: true });
  if (status !== 0) throw new Error(`initdb failed: ${error?.message ?? stderr}`);
  renameSync(unfinished, cluster);
}

/** What a killed server leaves running holds its memory for a moment, and no other starts beside it. */
const leftoversMs = 5000;

async function launch(credentials: Credentials, cluster: string, user: SystemUser | undefined): Promise<EmbeddedPostgres> {
  for (const retryUntil = Date.now() + leftoversMs; ; await sleep(100)) {
    const { cause } = await spawnServer(credentials, cluster, user);
    if (cause === undefined) return running(credentials, cluster, false);
    if (cause !== 'ended' || Date.now() > retryUntil) throw new Error(`Postgres did not start; see ${cluster}.log`, { cause });
  }
}

/** @returns why it did not start, if so: `ended`, `silent`, or that it could not be begun */
async function spawnServer(
  credentials: Credentials,
  cluster: string,
  user: SystemUser | undefined,
): Promise<{ readonly cause?: 'ended' | 'silent' | Error }> {
  const log = openSync(`${cluster}.log`, 'a', 0o600);
  const all = { ...settings, ...postgresAddress.settings(cluster, credentials.port, user) };
  const flags = Object.entries(all).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
  const child = spawn(postgresBinaries(user).postgres, ['-D', cluster, ...flags], {
    ...user,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
    env: { PATH: process.env['PATH'], LC_ALL: 'C' },
  });
  closeSync(log);
  child.unref();
  let failure: Error | undefined;
  child.once('error', (error) => (failure = error));
  for (const deadline = Date.now() + 30_000; Date.now() < deadline; await sleep(10)) {
    if (await answers(credentials, cluster)) return {};
    if (failure) return { cause: failure };
    if (child.exitCode !== null || child.signalCode !== null) return { cause: 'ended' };
  }
  return { cause: 'silent' };
}

/** A connection is the only proof: a pid file may be stale and its pid may be somebody else's by now. */
async function answers(credentials: Credentials, cluster: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: postgresAddress.url(cluster, credentials), connectionTimeoutMillis: 2000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return rows[0]?.data_directory === cluster;
  } catch {
    return false;
  } finally {
    client.end().catch(() => {});
  }
}

function running(credentials: Credentials, cluster: string, reused: boolean): EmbeddedPostgres {
  return { url: postgresAddress.url(cluster, credentials), pid: postmasterPid(cluster), reused, stop: () => stop(cluster) };
}

function postmasterPid(cluster: string): number {
  return Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
}

async function stop(cluster: string): Promise<void> {
  if (!existsSync(join(cluster, 'postmaster.pid'))) return;
  const pid = postmasterPid(cluster);
  process.kill(pid, 'SIGINT');
  // The pid file goes a moment before the process does, and until then the port is not ours again.
  while (existsSync(join(cluster, 'postmaster.pid')) || isRunning(pid)) await sleep(10);
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

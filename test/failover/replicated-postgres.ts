import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { postgresBinaries } from '../../api/db/postgres-binaries.ts';
import { unprivilegedUser } from '../../api/db/unprivileged-user.ts';
import { startEmbeddedPostgres } from '../../api/index.ts';
import { quietPort } from '../faults/refund-desk.ts';

/** A Postgres and a copy of it that has everything the first one has confirmed. */
export interface ReplicatedPostgres {
  readonly primaryUrl: string;
  readonly standbyUrl: string;
  /** Ends the primary with all its processes, as when its machine is gone. */
  killPrimary(): void;
  /** Makes the standby a primary of its own. */
  promote(): Promise<void>;
  remove(): Promise<void>;
}

const patienceMs = 60_000;
const settings = {
  max_connections: '100',
  shared_buffers: '32MB',
  io_method: 'sync',
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
};

/** @returns a word why there is none, where this machine has no Postgres that could do it */
export async function openReplicatedPostgres(): Promise<ReplicatedPostgres | string> {
  const user = unprivilegedUser();
  let program: string;
  try {
    program = postgresBinaries(user).postgres;
  } catch (error) {
    return (error as Error).message;
  }
  const root = mkdtempSync(join(tmpdir(), 'cassa-failover-'));
  chmodSync(root, 0o711);
  const primaryData = join(root, 'cluster');
  const standbyData = join(root, 'standby');
  await (await startEmbeddedPostgres({ dataDir: root })).stop();
  const { password } = JSON.parse(readFileSync(join(root, 'credentials.json'), 'utf8')) as { password: string };

  const started: ChildProcess[] = [];
  const start = async (data: string, port: number, more: Readonly<Record<string, string>>): Promise<ChildProcess> => {
    const flags = Object.entries({ ...settings, port: String(port), ...more }).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
    const child = spawn(program, ['-D', data, ...flags], { ...user, cwd: '/', detached: true, stdio: 'ignore', env: { LC_ALL: 'C' } });
    started.push(child);
    for (const until = Date.now() + patienceMs; ; await sleep(50)) {
      if (await ask(urlOf(port, 'postgres'), 'select 1').catch(() => undefined)) return child;
      if (child.exitCode !== null || Date.now() > until) throw new Error(`Postgres did not start on ${data}`);
    }
  };
  const urlOf = (port: number, database: string) => `postgres://cassa:${password}@127.0.0.1:${port}/${database}`;
  const ended = async (child: ChildProcess) => {
    while (child.exitCode === null && child.signalCode === null) await sleep(20);
  };

  const [primaryPort, standbyPort] = [await quietPort(), await quietPort()];
  // What a standby begins with has to be written by a primary that writes enough for it.
  const first = await start(primaryData, primaryPort, { wal_level: 'replica', max_wal_senders: '4' });
  await ask(urlOf(primaryPort, 'postgres'), 'create database shop');
  first.kill('SIGINT');
  await ended(first);
  cpSync(primaryData, standbyData, { recursive: true, preserveTimestamps: true });
  writeFileSync(join(standbyData, 'standby.signal'), '');
  if (user) spawnSync('chown', ['-R', `${user.uid}:${user.gid}`, standbyData]);
  chmodSync(standbyData, 0o700);

  const primary = await start(primaryData, primaryPort, {
    wal_level: 'replica',
    max_wal_senders: '4',
    synchronous_standby_names: 'FIRST 1 (standby)',
  });
  await start(standbyData, standbyPort, {
    wal_level: 'replica',
    max_wal_senders: '4',
    hot_standby: 'on',
    primary_conninfo: `host=127.0.0.1 port=${primaryPort} user=cassa password=${password} application_name=standby`,
  });
  for (const until = Date.now() + patienceMs; ; await sleep(50)) {
    const [row] = await ask<{ state: string }>(urlOf(primaryPort, 'postgres'), 'select sync_state as state from pg_stat_replication');
    if (row?.state === 'sync') break;
    if (Date.now() > until) throw new Error('The standby does not follow');
  }
  return {
    primaryUrl: urlOf(primaryPort, 'shop'),
    standbyUrl: urlOf(standbyPort, 'shop'),
    killPrimary: () => void process.kill(-primary.pid!, 'SIGKILL'),
    async promote() {
      await ask(urlOf(standbyPort, 'postgres'), 'select pg_promote()');
    },
    async remove() {
      for (const child of started) {
        if (child.exitCode !== null || child.signalCode !== null) continue;
        child.kill('SIGQUIT');
        await ended(child);
      }
      rmSync(root, { recursive: true, force: true });
    },
  };
}

async function ask<Row extends object>(url: string, statement: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}

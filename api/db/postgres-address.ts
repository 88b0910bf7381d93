import { createHash } from 'node:crypto';
import { chownSync, lstatSync, mkdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SystemUser } from './unprivileged-user.ts';

interface Credentials {
  readonly port: number;
  readonly password: string;
}

/** Where an embedded Postgres can be reached, by the folder of its cluster. */
interface PostgresAddress {
  /** The port to start on; `before` is that of the last time. */
  port(before: number | undefined): Promise<number>;
  /** Its settings; makes whatever they name. */
  settings(cluster: string, port: number, user: SystemUser | undefined): Readonly<Record<string, string>>;
  url(cluster: string, credentials: Credentials): string;
  /** A folder to be removed with the cluster. */
  folder(cluster: string): string;
}

/** Kernels take 104 bytes of a socket's path, or 108. */
const maxSocketPath = 103;
const socketPort = 5432;

/** A socket in a folder that only Postgres's user can enter: no port is open, and a call costs a third less than over TCP. */
const socket: PostgresAddress = {
  port: () => Promise.resolve(socketPort),
  settings(cluster, port, user) {
    const folder = socket.folder(cluster);
    if (folder !== cluster) makePrivate(folder, user);
    return { port: String(port), listen_addresses: '', unix_socket_directories: folder };
  },
  url(cluster, { password }) {
    return `postgres://cassa:${password}@localhost:${socketPort}/postgres?host=${encodeURIComponent(socket.folder(cluster))}`;
  },
  folder(cluster) {
    if (Buffer.byteLength(join(cluster, `.s.PGSQL.${socketPort}`)) <= maxSocketPath) return cluster;
    return join(tmpdir(), `cassa-${createHash('sha256').update(cluster).digest('hex').slice(0, 12)}`);
  },
};

/** Node opens no sockets on Windows. */
const tcp: PostgresAddress = {
  port: freePort,
  settings: (_cluster, port) => ({ port: String(port), listen_addresses: '127.0.0.1', unix_socket_directories: '' }),
  url: (_cluster, { port, password }) => `postgres://cassa:${password}@127.0.0.1:${port}/postgres`,
  folder: (cluster) => cluster,
};

export const postgresAddress = process.platform === 'win32' ? tcp : socket;

function makePrivate(folder: string, user: SystemUser | undefined): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  const owners = [user?.uid, process.getuid?.()];
  if (!found.isDirectory() || !owners.includes(found.uid)) throw new Error(`${folder} belongs to somebody else; remove it.`);
  if (user) chownSync(folder, user.uid, user.gid);
}

async function freePort(wish = 0): Promise<number> {
  const probe = createServer();
  const port = await new Promise<number | undefined>((done) => {
    probe.once('error', () => done(undefined));
    probe.listen(wish, '127.0.0.1', () => done((probe.address() as AddressInfo).port));
  });
  await new Promise((done) => probe.close(done));
  return port ?? freePort();
}

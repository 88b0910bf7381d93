import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** Stands between a server and its Postgres: where the connections go, and when they break, is decided here. */
export interface Relay {
  /** The same database, through the relay. */
  readonly url: string;
  /** Connections through it now. */
  readonly open: number;
  /** Connections it has broken. */
  readonly broken: number;
  /** Breaks every connection at once, wherever it stands. */
  cut(): void;
  /** Keeps what the database answers from now on to itself for a while, then breaks the connections: what was done stays unheard. */
  swallow(ms: number): Promise<void>;
  /** Sends new connections to another server, and breaks those there are, as an endpoint does that follows the primary. */
  point(databaseUrl: string): void;
  close(): Promise<void>;
}

interface Wire {
  readonly client: Socket;
  readonly server: Socket;
  muted: boolean;
}

/** @param databaseUrl of a server that listens on a port or, with `?host=`, on a socket */
export async function openRelay(databaseUrl: string): Promise<Relay> {
  let target = targetOf(databaseUrl);
  let broken = 0;
  const wires = new Set<Wire>();
  const listener = createServer((client) => {
    const server = connect(target);
    const wire: Wire = { client, server, muted: false };
    wires.add(wire);
    const end = () => {
      wires.delete(wire);
      client.destroy();
      server.destroy();
    };
    for (const socket of [client, server]) socket.setNoDelay(true).on('error', end).on('close', end);
    client.on('data', (data) => server.write(data));
    server.on('data', (data) => wire.muted || client.write(data));
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const url = new URL(databaseUrl);
  url.searchParams.delete('host');
  url.hostname = '127.0.0.1';
  url.port = String((listener.address() as AddressInfo).port);

  const breakAll = (which: Iterable<Wire>) => {
    for (const { client, server } of which) {
      broken += 1;
      client.destroy();
      server.destroy();
    }
  };
  return {
    url: url.href,
    get open() {
      return wires.size;
    },
    get broken() {
      return broken;
    },
    cut: () => breakAll([...wires]),
    async swallow(ms) {
      const hit = [...wires];
      for (const wire of hit) wire.muted = true;
      await new Promise((resolve) => setTimeout(resolve, ms));
      breakAll(hit.filter((wire) => wires.has(wire)));
    },
    point(next) {
      target = targetOf(next);
      breakAll([...wires]);
    },
    async close() {
      const closed = new Promise<void>((resolve) => listener.close(() => resolve()));
      breakAll([...wires]);
      await closed;
    },
  };
}

function targetOf(databaseUrl: string): { readonly path: string } | { readonly host: string; readonly port: number } {
  const url = new URL(databaseUrl);
  const folder = url.searchParams.get('host');
  const port = Number(url.port || 5432);
  return folder ? { path: `${folder}/.s.PGSQL.${port}` } : { host: url.hostname, port };
}

import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** Stands between a server and its Postgres and counts the statements that pass. */
export interface StatementProxy {
  /** The same database, through the proxy. */
  readonly url: string;
  count(): number;
  close(): void;
}

/**
 * Counts at the wire, so that nothing a server sends escapes: every simple query and every execution of a prepared
 * one, `begin` and `commit` among them.
 */
export async function countStatements(databaseUrl: string): Promise<StatementProxy> {
  const url = new URL(databaseUrl);
  const folder = url.searchParams.get('host');
  const target = folder ? { path: `${folder}/.s.PGSQL.${url.port}` } : { host: url.hostname, port: Number(url.port) };
  const sockets = new Set<Socket>();
  let statements = 0;
  const server = createServer((client) => {
    const upstream = connect(target);
    const counter = messageCounter((type) => {
      if (type === 'Q' || type === 'E') statements += 1;
    });
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => sockets.delete(socket));
    }
    client.on('data', counter);
    client.pipe(upstream).pipe(client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url.searchParams.delete('host');
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    count: () => statements,
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** Reads the frontend's messages: a start-up without a type, then one byte of type and four of length each. */
export function messageCounter(seen: (type: string) => void): (data: Buffer) => void {
  let pending: Buffer = Buffer.alloc(0);
  let started = false;
  return (data) => {
    pending = Buffer.concat([pending, data]);
    for (;;) {
      const header = started ? 1 : 0;
      if (pending.length < header + 4) return;
      const end = header + pending.readUInt32BE(header);
      if (pending.length < end) return;
      if (started) seen(String.fromCharCode(pending[0]!));
      started = true;
      pending = pending.subarray(end);
    }
  };
}

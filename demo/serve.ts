import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';

type Fetch = Parameters<typeof getRequestListener>[0];

/** A port that is ours before there is anything to serve on it, so that every origin is known to everybody else. */
export interface Reserved {
  readonly origin: string;
  readonly port: number;
  serve(fetch: Fetch): void;
  stop(): Promise<void>;
}

/**
 * Takes a port on localhost; any free one when the wished one is taken.
 *
 * @param wish 0 for any
 */
export async function reservePort(wish: number): Promise<Reserved> {
  const server = createServer();
  await listen(server, wish).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    return listen(server, 0);
  });
  const { port } = server.address() as AddressInfo;
  const origin = `http://localhost:${port}`;
  const stop = (): Promise<void> =>
    new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return {
    origin,
    port,
    stop,
    serve(fetch) {
      server.on('request', getRequestListener(fetch));
    },
  };
}

/** The wished port, or any free one; nobody holds it, so take it soon. */
export async function freePort(wish: number): Promise<number> {
  const reserved = await reservePort(wish);
  await reserved.stop();
  return reserved.port;
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed);
      done();
    });
  });
}

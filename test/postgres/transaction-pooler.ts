import { createServer, type AddressInfo, type Socket } from 'node:net';
import pg from 'pg';

/**
 * Shares few sessions of a Postgres among many connections, as pgbouncer does in transaction mode without support for prepared
 * statements: each transaction gets the session that has rested longest, so that whatever a connection leaves in one is gone with
 * the next.
 */
export interface TransactionPooler {
  /** The same database, through the pooler. */
  readonly url: string;
  /** Transactions until now, and how many of them went to another session than their connection's one before. */
  readonly counts: { transactions: number; moved: number };
  close(): Promise<void>;
}

interface Session {
  readonly client: pg.Client;
  readonly socket: Socket;
}

/** @param sessions how many there are for everybody */
export async function openTransactionPooler(databaseUrl: string, sessions: number): Promise<TransactionPooler> {
  const counts = { transactions: 0, moved: 0 };
  const all = await Promise.all(Array.from({ length: sessions }, () => openSession(databaseUrl)));
  const resting = [...all];
  const waiting: ((session: Session) => void)[] = [];
  const rest = (session: Session) => {
    const next = waiting.shift();
    if (next) next(session);
    else resting.push(session);
  };
  const take = (): Promise<Session> => {
    const session = resting.shift();
    return session ? Promise.resolve(session) : new Promise((resolve) => waiting.push(resolve));
  };
  const connections = new Set<Socket>();
  const listener = createServer((socket) => {
    connections.add(socket);
    socket.on('close', () => connections.delete(socket));
    serve(socket, take, rest, counts);
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const url = new URL(databaseUrl);
  url.searchParams.delete('host');
  url.hostname = '127.0.0.1';
  url.port = String((listener.address() as AddressInfo).port);
  return {
    url: url.href,
    counts,
    async close() {
      const closed = new Promise<void>((resolve) => listener.close(() => resolve()));
      for (const socket of connections) socket.destroy();
      await closed;
      for (const { socket } of all) socket.destroy();
    },
  };
}

/** A session that the driver has opened and let go of. */
async function openSession(databaseUrl: string): Promise<Session> {
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on('error', () => {});
  await client.connect();
  const socket = (client as unknown as { readonly connection: { readonly stream: Socket } }).connection.stream;
  socket.removeAllListeners('data');
  return { client, socket };
}

/** One connection's part of it. */
function serve(client: Socket, take: () => Promise<Session>, rest: (session: Session) => void, counts: TransactionPooler['counts']): void {
  let session: Session | undefined;
  let last: Session | undefined;
  /** Answers that end with "ready" and are still to come. */
  let due = 0;
  let asking = false;
  let ended = false;
  const unsent: Buffer[] = [];
  const letGo = () => {
    if (!session) return;
    session.socket.removeAllListeners('data');
    [last, session] = [session, undefined];
    rest(last);
  };
  const answers = eachMessage((type, message) => {
    if (!ended) client.write(message);
    if (type !== 'Z') return;
    due -= 1;
    if (due === 0 && (ended || message[5] === code('I'))) letGo();
  });
  const send = async (message: Buffer) => {
    unsent.push(message);
    if (asking) return;
    if (!session) {
      asking = true;
      session = await take();
      asking = false;
      if (ended) return letGo();
      counts.transactions += 1;
      if (last && last !== session) counts.moved += 1;
      session.socket.on('data', answers);
    }
    for (const each of unsent.splice(0)) session.socket.write(each);
  };
  const requests = eachMessage((type, message) => {
    if (type === '') return void client.write(welcome);
    if (type === 'X') return void client.end();
    if (type === 'Q' || type === 'S') due += 1;
    void send(message);
  }, true);
  client
    .setNoDelay(true)
    .on('data', requests)
    .on('error', () => client.destroy());
  client.on('close', () => {
    ended = true;
    if (!session) return;
    // Whoever goes in the middle of a transaction leaves it to be ended, and answers that nobody waits for.
    due += 1;
    session.socket.write(frame('Q', Buffer.from('rollback\0')));
  });
}

/** Cuts a stream into messages: one byte of type and four of length; the first of a client has no type. */
function eachMessage(seen: (type: string, message: Buffer) => void, isClient = false): (data: Buffer) => void {
  let pending: Buffer = Buffer.alloc(0);
  let started = !isClient;
  return (data) => {
    pending = Buffer.concat([pending, data]);
    for (;;) {
      const header = started ? 1 : 0;
      if (pending.length < header + 4) return;
      const end = header + pending.readUInt32BE(header);
      if (pending.length < end) return;
      const message = pending.subarray(0, end);
      pending = pending.subarray(end);
      const type = started ? String.fromCharCode(message[0]!) : '';
      started = true;
      seen(type, message);
    }
  };
}

function frame(type: string, body: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(4 + body.length);
  return Buffer.concat([Buffer.from(type), length, body]);
}

const code = (letter: string) => letter.charCodeAt(0);

const parameters = {
  client_encoding: 'UTF8',
  server_version: '18.0',
  standard_conforming_strings: 'on',
  integer_datetimes: 'on',
  DateStyle: 'ISO, MDY',
};

/** Authenticated, the parameters every driver asks for, a key nobody needs, ready. */
const welcome = Buffer.concat([
  frame('R', Buffer.alloc(4)),
  ...Object.entries(parameters).map((pair) => frame('S', Buffer.from(`${pair.join('\0')}\0`))),
  frame('K', Buffer.alloc(8)),
  frame('Z', Buffer.from('I')),
]);

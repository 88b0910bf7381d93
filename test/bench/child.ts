import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

/** Starts a sibling script as a process of its own; it ends when `stop` is called or this process does. */
export function startChild(script: string, env: Readonly<Record<string, string>> = {}): ChildProcess {
  return fork(new URL(script, import.meta.url), { env: { ...process.env, NODE_ENV: 'production', ...env } });
}

/** The next message of a child. @throws when it ends without one */
export async function nextMessage<T>(child: ChildProcess): Promise<T> {
  const answered = new AbortController();
  const { signal } = answered;
  try {
    const [message] = await Promise.race([
      once(child, 'message', { signal }),
      once(child, 'exit', { signal }).then(([code]) => {
        throw new Error(`${child.spawnargs.at(-1)} ended with ${code} before it answered`);
      }),
    ]);
    return message as T;
  } finally {
    answered.abort();
  }
}

/** Asks a child to end, and waits for it. */
export async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  if (child.connected) child.disconnect();
  await ended;
}

/** A port nobody listens on now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

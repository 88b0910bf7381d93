import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { packageRoot } from '../../api/package-root.ts';

/** The compiled server, as it runs anywhere. */
const program = join(packageRoot, 'dist', 'test', 'faults', 'shop-process.js');

const againMs = 150;
const readyWithinMs = 60_000;
/** Characters. */
const lastWords = 2000;

/** One process of the shop, at one address for all its lives. */
export class MortalProcess {
  private server: ChildProcess | undefined;
  private wanted = false;
  private lives = 0;
  /** Its last words each time it ended though nobody had told it to. */
  readonly collapses: string[] = [];

  /** @param env what it is told, its PORT among it */
  constructor(
    readonly url: string,
    private readonly env: Readonly<Record<string, string>>,
  ) {}

  /** Starts it. @throws Error where it ends before it is ready */
  async start(more: Readonly<Record<string, string>> = {}): Promise<ChildProcess> {
    const { DATABASE_URL: _, ...inherited } = process.env;
    const server = fork(program, {
      execArgv: [],
      env: { ...inherited, NODE_ENV: 'production', ...this.env, LIFE: String((this.lives += 1)), ...more },
      stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    });
    this.server = server;
    let words = '';
    server.stderr!.on('data', (data: Buffer) => (words = (words + data.toString()).slice(-lastWords)));
    const ready = once(server, 'message');
    await Promise.race([
      ready,
      once(server, 'exit').then(([code]) => Promise.reject(new Error(`The server ended with ${code} before it was ready: ${words}`))),
    ]);
    this.wanted = true;
    server.once('exit', () => {
      if (this.wanted && this.server === server) this.collapses.push(words);
    });
    return server;
  }

  /** Starts it again and again until it is there: where its database is away it ends, and whoever runs it starts it anew. */
  async startInsistently(): Promise<void> {
    for (const until = Date.now() + readyWithinMs; ; await sleep(againMs)) {
      try {
        await this.start();
        return;
      } catch (error) {
        if (Date.now() > until) throw error;
      }
    }
  }

  /** Tells it something while it runs. */
  tell(message: object): void {
    if (this.server?.connected) this.server.send(message, () => undefined);
  }

  /** Ends it at once, as by the machine's own hand. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** Asks it to end, and waits. @returns its exit code; null where a signal ended it */
  async stop(): Promise<number | null> {
    return this.end('SIGTERM');
  }

  private async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    this.wanted = false;
    const { server } = this;
    if (!server) return null;
    if (server.exitCode === null && server.signalCode === null) {
      const ended = once(server, 'exit');
      server.kill(signal);
      await ended;
    }
    return server.exitCode;
  }
}

import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { openSandbox, type ServerOptions } from '../api/index.ts';
import type { Reserved } from './serve.ts';

export interface SandboxOptions {
  /** The port of the payment provider's own origin. */
  readonly pay: Reserved;
  /** Origin of the API, where the webhooks go. */
  readonly api: string;
  /** Keeps the secret that signs webhooks between starts. */
  readonly secretFile: string;
}

export interface DemoSandbox {
  /** For `startServer`: begins to serve once the database is there. */
  readonly providers: ServerOptions['providers'];
  stop(): Promise<void>;
}

/** The payment provider of the demo, on an origin of its own as a real one would be. */
export function createSandbox({ pay, api, secretFile }: SandboxOptions): DemoSandbox {
  const webhookSecret = keptSecret(secretFile);
  let delivery: { stop(): Promise<void> } | undefined;
  return {
    async providers(db) {
      const { app, provider, startDelivery } = await openSandbox(db, { payOrigin: pay.origin, webhookSecret });
      pay.serve(app.fetch);
      delivery = startDelivery(`${api}/v1/webhooks/payments/sandbox`);
      return [provider];
    },
    stop: async () => delivery?.stop(),
  };
}

function keptSecret(file: string): string {
  if (existsSync(file)) return readFileSync(file, 'utf8');
  const secret = randomBytes(32).toString('base64url');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, secret, { mode: 0o600 });
  return secret;
}

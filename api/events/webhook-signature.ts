import { createHmac, randomBytes } from 'node:crypto';

const secretBytes = 32;

/** A new secret of an endpoint, as it is kept before it is sealed. */
export function newWebhookSecret(): Buffer {
  return randomBytes(secretBytes);
}

/** A secret as it is shown, and as the libraries of Standard Webhooks take it. */
export function webhookSecretText(secret: Buffer): string {
  return `whsec_${secret.toString('base64')}`;
}

export interface SignedMessage {
  /** Of the event: the same for every attempt. */
  readonly id: string;
  /** Of the attempt, in seconds since 1970. */
  readonly timestamp: number;
  /** As it is sent, to the byte. */
  readonly body: string;
}

/**
 * The headers of Standard Webhooks 1.0: what is sent, when, and signed with every secret that counts, the newest first.
 *
 * @source https://www.standardwebhooks.com
 */
export function webhookHeaders({ id, timestamp, body }: SignedMessage, secrets: readonly Buffer[]): Record<string, string> {
  const signatures = secrets.map((secret) => `v1,${createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64')}`);
  return { 'webhook-id': id, 'webhook-timestamp': String(timestamp), 'webhook-signature': signatures.join(' ') };
}

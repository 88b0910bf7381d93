import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A webhook as it came in. */
export interface ReceivedWebhook {
  readonly id: string;
  readonly timestamp: number;
  readonly signatures: readonly string[];
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly body: any;
}

/** How a receiver answers: a status, or whatever it does with the answer itself. */
export type Reaction = (webhook: ReceivedWebhook) => number | ((answer: ServerResponse) => unknown);

export interface TestReceiver {
  readonly url: string;
  /** All that came in, in the order in which it did. */
  readonly received: ReceivedWebhook[];
  /** Answers otherwise from now on; at first 204 to all. */
  reacts(reaction: Reaction): void;
  stop(): Promise<void>;
}

/** A merchant's server that receives webhooks: real HTTP, on a free port. */
export async function startReceiver(): Promise<TestReceiver> {
  const received: ReceivedWebhook[] = [];
  let reaction: Reaction = () => 204;
  const server = createServer((request, answer) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString();
      const { headers } = request;
      const webhook: ReceivedWebhook = {
        id: String(headers['webhook-id']),
        timestamp: Number(headers['webhook-timestamp']),
        signatures: String(headers['webhook-signature']).split(' '),
        headers,
        text,
        body: JSON.parse(text),
      };
      received.push(webhook);
      const does = reaction(webhook);
      if (typeof does === 'number') answer.writeHead(does).end();
      else does(answer);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received,
    reacts: (next) => (reaction = next),
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Whether one of a webhook's signatures is the one that whoever holds this `whsec_…` makes of it; written from the standard alone. */
export function isSignedWith(secret: string, { id, timestamp, text, signatures }: ReceivedWebhook): boolean {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const expected = createHmac('sha256', key).update([id, timestamp, text].join('.'), 'utf8').digest('base64');
  return signatures.includes(`v1,${expected}`);
}

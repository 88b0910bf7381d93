import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { createServer as createWeb } from 'node:http';
import { text } from 'node:stream/consumers';
import type { SandboxBank } from '../../api/payments/sandbox/sandbox-bank.ts';

/** A refund as the provider is asked for it; `key` makes it one. */
export interface AskedRefund {
  readonly ref: string;
  /** Minor units. */
  readonly amount: number;
  readonly key: string;
}

/** The payment provider's machine: what it was asked it does, whoever dies meanwhile. */
export interface RefundDesk {
  readonly url: string;
  /** Every time it was asked, repetitions too. */
  readonly asked: readonly AskedRefund[];
  /** Called before and after the money moves, neither of which the shop has heard of yet. */
  onRefund: (when: 'before' | 'after') => void;
  close(): Promise<void>;
}

export async function openRefundDesk(bank: SandboxBank): Promise<RefundDesk> {
  const asked: AskedRefund[] = [];
  const web = createWeb(async (request, response) => {
    const refund = JSON.parse(await text(request)) as AskedRefund;
    asked.push(refund);
    desk.onRefund('before');
    try {
      await bank.refund(refund.ref, refund.amount, refund.key);
      desk.onRefund('after');
      response.end();
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  web.listen(0, '127.0.0.1');
  await once(web, 'listening');
  const desk: RefundDesk = {
    url: `http://127.0.0.1:${(web.address() as AddressInfo).port}`,
    asked,
    onRefund: () => {},
    async close() {
      web.closeAllConnections();
      web.close();
      await once(web, 'close');
    },
  };
  return desk;
}

/** A port nobody listens on now, and that no system hands out by itself, so that a server can come back to it. */
export async function quietPort(): Promise<number> {
  for (;;) {
    const port = randomInt(15_000, 32_000);
    const probe = createServer().listen(port, '127.0.0.1');
    const isFree = await once(probe, 'listening').then(
      () => true,
      () => false,
    );
    if (!isFree) continue;
    probe.close();
    await once(probe, 'close');
    return port;
  }
}

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { text } from 'node:stream/consumers';
import type { Dice } from './dice.ts';

/** The way that providers' webhooks take to the shop. */
export interface WebhookRoad {
  readonly url: string;
  /** Lets webhooks go astray, or come straight. */
  trouble(troubled: boolean): void;
  /** What has become of them: lost, late, twice, and arrived without the provider hearing so. */
  readonly counts: { lost: number; late: number; twice: number; unheard: number; straight: number };
  close(): Promise<void>;
}

const latestMs = 2000;

/** @param servers where they are to arrive, one or the other */
export async function openWebhookRoad(servers: readonly string[], dice: Dice): Promise<WebhookRoad> {
  const counts = { lost: 0, late: 0, twice: 0, unheard: 0, straight: 0 };
  let troubled = false;
  const web = createServer(async (request, response) => {
    const body = await text(request);
    const kept = Object.entries(request.headers).filter(([name]) => name === 'content-type' || name.endsWith('-signature'));
    const headers = Object.fromEntries(kept) as Record<string, string>;
    const arrive = async (): Promise<number> => {
      try {
        const signal = AbortSignal.timeout(5000);
        return (await fetch(dice.pick(servers) + request.url, { method: 'POST', headers, body, signal })).status;
      } catch {
        return 502;
      }
    };
    const luck = troubled ? dice.roll() : 1;
    const outcome = luck < 0.25 ? 'lost' : luck < 0.5 ? 'late' : luck < 0.7 ? 'twice' : luck < 0.85 ? 'unheard' : 'straight';
    counts[outcome] += 1;
    if (outcome === 'lost') return void response.writeHead(503).end();
    if (outcome === 'late') await sleep(dice.whole(100, latestMs));
    const [status] = await Promise.all([arrive(), ...(outcome === 'twice' ? [arrive()] : [])]);
    response.writeHead(outcome === 'unheard' ? 500 : status).end();
  });
  web.listen(0, '127.0.0.1');
  await once(web, 'listening');
  return {
    url: `http://127.0.0.1:${(web.address() as AddressInfo).port}`,
    trouble: (on) => void (troubled = on),
    counts,
    async close() {
      web.closeAllConnections();
      web.close();
      await once(web, 'close');
    },
  };
}

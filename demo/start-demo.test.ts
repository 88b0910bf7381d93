import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { removeEmbeddedPostgres } from '../api/index.ts';
import { anyPorts } from './ports.ts';
import { startDemo, type Demo } from './start-demo.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'cassa-demo-'));

afterAll(async () => {
  await removeEmbeddedPostgres({ dataDir: join(dataDir, 'postgres') });
  rmSync(dataDir, { recursive: true, force: true });
});

async function call(demo: Demo, shop: number, method: string, path: string, body?: object, cart?: string): Promise<any> {
  const { origin, publishableKey } = demo.shops[shop]!;
  const response = await fetch(`${demo.api}/v1${path}`, {
    method,
    headers: {
      Origin: origin,
      'Cassa-Key': publishableKey,
      'Content-Type': 'application/json',
      'Idempotency-Key': crypto.randomUUID(),
      ...(cart && { 'Cassa-Cart': cart }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  return response.json();
}

it('starts, sells under each profile, stops, and starts again on other ports with everything kept', async () => {
  const demo = await startDemo({ ports: anyPorts, dataDir, quiet: true });
  const impronta = demo.shops.findIndex(({ merchant }) => merchant === 'impronta');
  for (const shop of demo.shops) expect((await fetch(shop.origin)).status).toBe(200);
  for (const page of [demo.notes, demo.inbox, demo.studio, `${demo.api}/healthz`, `${demo.pay}/sandbox.js`])
    expect((await fetch(page)).status).toBe(200);
  const { token } = await call(demo, impronta, 'POST', '/carts', {});
  const cart = await call(demo, impronta, 'POST', '/cart/lines', { sku: 'SANDALO-PORTONOVO-TAN-38', quantity: 1 }, token);
  expect(cart.total.amount).toBe(7899 + 600);
  await demo.stop();

  const again = await startDemo({ ports: anyPorts, dataDir, quiet: true });
  expect(again.shops.map(({ publishableKey }) => publishableKey)).toEqual(demo.shops.map(({ publishableKey }) => publishableKey));
  const kept = await call(again, impronta, 'GET', '/cart', undefined, token);
  expect(kept.total.amount).toBe(8499);
  const product = await call(again, impronta, 'GET', '/products/sandalo-portonovo');
  expect(product.images[0].src).toMatch(again.shops[impronta]!.origin);
  await again.stop();
}, 60_000);

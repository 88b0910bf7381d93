import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { clientAddress } from './client-address.ts';

async function seen(remoteAddress: string | undefined, CLIENT_ADDRESS_HEADER?: string, forwarded?: string): Promise<string> {
  const app = new Hono().get('/', (c) => c.text(clientAddress(c, { CLIENT_ADDRESS_HEADER })));
  const headers: HeadersInit = forwarded === undefined ? {} : { 'X-Forwarded-For': forwarded };
  return (await app.request('/', { headers }, { incoming: { socket: { remoteAddress } } })).text();
}

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  [undefined, ''],
])('%s counts as %s', async (address, counted) => expect(await seen(address)).toBe(counted));

test('only a header that the server was told to trust is believed, and of it only what the proxy itself wrote', async () => {
  expect(await seen('10.0.0.1', undefined, '198.51.100.9')).toBe('10.0.0.1');
  expect(await seen('10.0.0.1', 'X-Forwarded-For', '198.51.100.9, 203.0.113.7')).toBe('203.0.113.7');
});

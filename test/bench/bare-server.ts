/** The yardstick: a bare Hono that answers one primary-key select, on the same Postgres. */
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 20 });
const merchantId = process.env['MERCHANT_ID'];

const app = new Hono().get('/variants/:sku', async (c) => {
  const { rows } = await pool.query('select sku, price, stock from variants where merchant_id = $1 and sku = $2', [
    merchantId,
    c.req.param('sku'),
  ]);
  return rows[0] ? c.json(rows[0]) : c.notFound();
});

const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }: AddressInfo) => process.send?.({ port }));
process.once('disconnect', () => {
  server.close();
  void pool.end();
});

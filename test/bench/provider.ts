/** The payment provider's machine: it takes the shoppers' cards and reports to the shop, and neither is the shop's work. */
import { serve } from '@hono/node-server';
import { connectDatabase, openSandbox } from '../../api/index.ts';

const db = connectDatabase({ url: String(process.env['DATABASE_URL']), max: 10 });
const payPort = Number(process.env['PAY_PORT']);
const sandbox = await openSandbox(db, { payOrigin: `http://127.0.0.1:${payPort}`, webhookSecret: 'bench', wellBehaved: true });
const server = serve({ fetch: sandbox.app.fetch, port: payPort, hostname: '127.0.0.1' }, () => process.send?.({ payPort }));
const delivery = sandbox.startDelivery(`http://127.0.0.1:${process.env['API_PORT']}/v1/webhooks/payments/sandbox`);

process.once('disconnect', () => {
  server.close();
  void delivery
    .stop()
    .then(() => db.destroy())
    .then(() => process.exit(0));
});

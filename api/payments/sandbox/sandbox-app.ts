import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { timingSafeEqual } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { packageRoot } from '../../package-root.ts';
import type { SandboxBank } from './sandbox-bank.ts';
import type { SandboxPayment } from './sandbox-payment.ts';
import { bankPage, cardPage, payLaterPage, redirectPage } from './sandbox-pages.ts';
import { sandboxLanguage } from './sandbox-words.ts';

const clientFolder = join(packageRoot, 'api', 'payments', 'sandbox', 'client');
const files = { 'sandbox.js': 'text/javascript', 'card.js': 'text/javascript', 'sandbox.css': 'text/css' } as const;

const payLaterQuery = z.object({
  amount: z.coerce.number().int().min(1).max(1e9),
  currency: z.string().regex(/^[A-Z]{3}$/),
  theme: z.enum(['light', 'dark']).optional().catch(undefined),
});
const confirmBody = z.object({ clientSecret: z.string().max(200), number: z.string().max(30) });
const challengeBody = z.object({ clientSecret: z.string().max(200), passed: z.boolean() });
const redirectForm = z.object({ secret: z.string().max(200), outcome: z.enum(['approve', 'cancel', 'fail']) });
const transferForm = z.object({ outcome: z.enum(['now', 'never', 'late']) });

/** The sandbox provider's own web: its client script, card fields, redirect pages and the bank. Served from an origin of its own. */
export function createSandboxApp(bank: SandboxBank): Hono {
  const app = new Hono();
  app.use(bodyLimit({ maxSize: 16_384 }), async (c, next) => {
    await next();
    c.header('x-content-type-options', 'nosniff');
    c.header('referrer-policy', 'no-referrer');
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store');
  });

  for (const [name, type] of Object.entries(files)) {
    const content = readFileSync(join(clientFolder, name), 'utf8');
    app.get(`/${name}`, (c) =>
      c.body(content, 200, {
        'content-type': `${type}; charset=utf-8`,
        'cache-control': 'public, max-age=300',
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
      }),
    );
  }

  app.get('/card', (c) => {
    c.header('content-security-policy', csp({ frame: '*' }));
    return c.html(cardPage(sandboxLanguage(c.req.query('lang'))));
  });

  app.get('/pay-later', (c) => {
    const asked = payLaterQuery.safeParse(c.req.query());
    if (!asked.success) return c.notFound();
    c.header('content-security-policy', csp({ frame: '*' }));
    return c.html(payLaterPage(asked.data, sandboxLanguage(c.req.query('lang'))));
  });

  app.post('/v1/payments/confirm', async (c) => {
    const body = confirmBody.safeParse(await readJson(c));
    const payment = body.success && (await paymentOf(bank, body.data.clientSecret));
    if (!payment) return c.json({ error: 'unknown payment' }, 404);
    return c.json(outcomeOf(await bank.payByCard(payment.ref, body.data.number)));
  });

  app.post('/v1/payments/challenge', async (c) => {
    const body = challengeBody.safeParse(await readJson(c));
    const payment = body.success && (await paymentOf(bank, body.data.clientSecret));
    if (!payment) return c.json({ error: 'unknown payment' }, 404);
    return c.json(outcomeOf(await bank.answerChallenge(payment.ref, body.data.passed)));
  });

  app.get('/redirect/:ref', async (c) => {
    const secret = c.req.query('secret') ?? '';
    const payment = await paymentOf(bank, secret);
    if (!payment || payment.ref !== c.req.param('ref')) return c.notFound();
    // A form's answer may only redirect to origins its page names.
    c.header('content-security-policy', csp({ form: `'self' ${new URL(payment.return_url).origin}` }));
    return c.html(redirectPage(payment, secret, sandboxLanguage(c.req.header('accept-language'))));
  });

  app.post('/redirect/:ref', async (c) => {
    const form = redirectForm.safeParse(await c.req.parseBody());
    const payment = form.success && (await paymentOf(bank, form.data.secret));
    if (!payment || payment.ref !== c.req.param('ref')) return c.notFound();
    await bank.answerRedirect(payment.ref, form.data.outcome);
    return c.redirect(payment.return_url, 303);
  });

  app.get('/bank', async (c) => {
    c.header('content-security-policy', csp({ form: "'self'" }));
    return c.html(bankPage(await bank.transfers()));
  });

  app.post('/bank/:ref', async (c) => {
    const form = transferForm.safeParse(await c.req.parseBody());
    const payment = await bank.find(c.req.param('ref'));
    if (!form.success || payment?.method !== 'bankTransfer') return c.notFound();
    await bank.moveTransfer(payment.ref, form.data.outcome);
    return c.redirect('/bank', 303);
  });

  return app;
}

function csp({ frame = "'none'", form = "'none'" }: { readonly frame?: string; readonly form?: string }): string {
  return `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; form-action ${form}; frame-ancestors ${frame}; base-uri 'none'; require-trusted-types-for 'script'`;
}

/** The payment a client secret opens: the secret begins with the payment's reference. */
async function paymentOf(bank: SandboxBank, secret: string): Promise<SandboxPayment | undefined> {
  const payment = await bank.find(secret.split('_secret_')[0]!);
  const [given, kept] = [Buffer.from(secret), Buffer.from(payment?.client_secret ?? '')];
  return given.length === kept.length && timingSafeEqual(given, kept) ? payment : undefined;
}

function outcomeOf({ ref, state, decline }: SandboxPayment): { id: string; status: string; decline: string | null } {
  const status =
    state === 'challenged'
      ? 'requires_action'
      : state === 'authorised'
        ? 'requires_capture'
        : state === 'captured'
          ? 'succeeded'
          : 'requires_payment_method';
  return { id: ref, status, decline };
}

async function readJson(c: Context): Promise<unknown> {
  return c.req.json().catch(() => undefined);
}

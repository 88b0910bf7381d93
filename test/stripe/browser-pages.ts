import { readFileSync } from 'node:fs';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Stripe } from 'stripe';
import { packageRoot } from '../../api/package-root.ts';
import type { AccountState } from './account-state.ts';
import type { Desks } from './endpoints.ts';
import type { PageOutcome } from './payment-intents.ts';
import { StripeProblem } from './stripe-problem.ts';

/** A request for one of the pages, or for what its client in a browser asks. */
export interface BrowserRequest {
  readonly desks: Desks;
  readonly state: AccountState;
  readonly method: string;
  readonly path: string;
  readonly search: string;
  readonly body: string;
  readonly headers: IncomingHttpHeaders;
  readonly response: ServerResponse;
}

const files: Readonly<Record<string, readonly [file: string, type: string]>> = {
  '/endive/stripe.js': ['stripe.js', 'text/javascript'],
  '/inner/card.js': ['card.js', 'text/javascript'],
  '/inner/card': ['card.html', 'text/html'],
  '/inner/challenge': ['challenge.html', 'text/html'],
  '/inner/challenge.js': ['challenge.js', 'text/javascript'],
};

/** Answers what shoppers and their browsers ask of Stripe: its client, its frames, its pages. */
export function answerBrowser(request: BrowserRequest): void {
  const { method, path, response } = request;
  const file = files[path];
  if (method === 'GET' && file) {
    const headers = { 'content-type': `${file[1]}; charset=utf-8`, 'access-control-allow-origin': '*' };
    return void response.writeHead(200, headers).end(readFileSync(join(packageRoot, 'test', 'stripe', 'client', file[0])));
  }
  if (path.startsWith('/redirect/')) return method === 'POST' ? leavePage(request) : showPage(request);
  if (path.startsWith('/client/')) return answerClient(request);
  response.writeHead(404).end();
}

/** The payment a client secret opens, as a browser may see it. */
function opened({ desks }: BrowserRequest, secret: string): Stripe.PaymentIntent | undefined {
  const id = secret.split('_secret_')[0]!;
  try {
    const intent = desks.intents.get(id);
    return intent.client_secret === secret ? intent : undefined;
  } catch {
    return undefined;
  }
}

/** The page of a method, or of the cardholder's bank. */
function showPage(request: BrowserRequest): void {
  const { path, search, response } = request;
  const intent = opened(request, new URLSearchParams(search).get('secret') ?? '');
  if (!intent || path !== `/redirect/${intent.id}`) return void response.writeHead(404).end();
  const amount = `${(intent.amount / 100).toFixed(2)} ${intent.currency.toUpperCase()}`;
  const buttons = [
    ['approve', 'Authorize test payment'],
    ['fail', 'Fail test payment'],
    ['cancel', 'Cancel'],
  ].map(([value, text]) => `<button name="outcome" value="${value}">${text}</button>`);
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(
    `<!doctype html><html lang="en"><title>Test payment</title><main><h1>${intent.payment_method_types[0]}: ${amount}</h1>` +
      `<form method="post" action="${path}${search}">${buttons.join('')}</form></main></html>`,
  );
}

/** Back to the shop, as Stripe sends the shopper there: with what happened in the address. */
function leavePage(request: BrowserRequest): void {
  const { desks, search, body, response } = request;
  const intent = opened(request, new URLSearchParams(search).get('secret') ?? '');
  const back = intent?.next_action?.redirect_to_url?.return_url;
  if (!intent || !back) return void response.writeHead(404).end();
  const outcome = new URLSearchParams(body).get('outcome') as PageOutcome;
  desks.intents.answer(intent.id, outcome);
  response.writeHead(303, { location: returnAddress(back, intent, outcome === 'approve') }).end();
}

function returnAddress(page: string, { id, client_secret: secret }: Stripe.PaymentIntent, isPaid: boolean): string {
  const url = new URL(page);
  url.searchParams.set('payment_intent', id);
  url.searchParams.set('payment_intent_client_secret', secret!);
  url.searchParams.set('redirect_status', isPaid ? 'succeeded' : 'failed');
  return url.href;
}

/** What the client asks from within Stripe's own frames. */
function answerClient(request: BrowserRequest): void {
  const { desks, path, body, response } = request;
  const asked = JSON.parse(body) as { clientSecret: string; number?: string; outcome?: PageOutcome };
  const intent = opened(request, asked.clientSecret);
  if (!intent)
    return answerJson(response, 404, {
      error: { type: 'invalid_request_error', code: 'resource_missing', message: 'No such payment_intent' },
    });
  try {
    if (path === '/client/confirm') {
      const paymentMethod = { type: 'card', number: asked.number ?? '' };
      desks.intents.confirm(intent.id, { payment_method_data: paymentMethod, use_stripe_sdk: true });
    }
    if (path === '/client/challenge') desks.intents.answer(intent.id, asked.outcome!);
  } catch (error) {
    if (!(error instanceof StripeProblem)) throw error;
    return answerJson(response, error.status, { error: error.body });
  }
  answerJson(response, 200, publicIntent(desks.intents.get(intent.id)));
}

/** What a publishable key may see. */
function publicIntent(intent: Stripe.PaymentIntent): object {
  const {
    id,
    object,
    amount,
    currency,
    client_secret,
    status,
    next_action,
    last_payment_error,
    setup_future_usage,
    capture_method,
    payment_method_types,
  } = intent;
  return {
    id,
    object,
    amount,
    currency,
    client_secret,
    status,
    next_action,
    last_payment_error,
    setup_future_usage,
    capture_method,
    payment_method_types,
  };
}

function answerJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

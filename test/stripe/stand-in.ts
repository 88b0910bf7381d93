import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { AccountState } from './account-state.ts';
import { answerBrowser } from './browser-pages.ts';
import { CashBalances } from './cash-balances.ts';
import { apiVersion, checkParameters, endpointOf } from './check-parameters.ts';
import { endpoints, type Desks } from './endpoints.ts';
import { Events } from './events.ts';
import { Faults, type Fault } from './faults.ts';
import { readForm, type FormObject } from './form-body.ts';
import { IdempotencyKeys, type Answer } from './idempotency-keys.ts';
import { PaymentIntents } from './payment-intents.ts';
import { Refunds } from './refunds.ts';
import { Registrations } from './registrations.ts';
import { StripeProblem, invalidRequest } from './stripe-problem.ts';
import { WebhookDeliveries } from './webhook-deliveries.ts';

/** A request as it came: which endpoint, and with which parameters. */
export interface SeenRequest {
  readonly endpoint: string;
  readonly form: FormObject;
  readonly idempotencyKey: string | undefined;
}

/** A Stripe of one's own, for as long as a test takes. */
export interface StandIn extends Desks {
  /** Where its interface, its pages and its script are. */
  readonly url: string;
  readonly state: AccountState;
  readonly faults: Faults;
  readonly deliveries: WebhookDeliveries;
  /** Every request that was answered or meant to be, oldest first. */
  readonly requests: readonly SeenRequest[];
  stop(): Promise<void>;
}

/** A key that it does not know. Any other of its shape opens the one account there is. */
export const unknownKey = 'sk_test_unknown';
/** A key that may take payments and set up nothing. */
export const narrowKey = 'rk_test_narrow';
/** A key that may do everything but read what happened. */
export const deafKey = 'rk_test_deaf';
/** Keys of another account, in which nobody ever paid. */
export const elsewhere = { publishableKey: 'pk_test_elsewhere', secretKey: 'sk_test_elsewhere' };

/**
 * Starts a stand-in for Stripe: its interface for the `stripe` package, the pages it sends shoppers to, and its client for browsers.
 * What is sent is checked against tables made from the package's own types.
 */
export async function startStandIn({ port = 0 } = {}): Promise<StandIn> {
  const state = new AccountState((event) => deliveries.enqueue(event));
  const deliveries = new WebhookDeliveries(state);
  const desks: Desks = {
    intents: new PaymentIntents(state),
    refunds: new Refunds(state),
    registrations: new Registrations(state),
    cash: new CashBalances(state),
    events: new Events(state),
  };
  const faults = new Faults();
  const keys = new IdempotencyKeys(() => state.now());
  const requests: SeenRequest[] = [];

  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => send(response, 500, { error: { type: 'api_error', message: String(error) } }));
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, search } = new URL(request.url ?? '/', 'http://stripe');
    const method = request.method ?? 'GET';
    const body = await bodyOf(request);
    if (!pathname.startsWith('/v1/'))
      return answerBrowser({ desks, state, method, path: pathname, search, body, headers: request.headers, response });
    const fault = faults.take(`${method} ${pathname}`);
    const key = request.headers['idempotency-key'] as string | undefined;
    try {
      requireKey(request, pathname, search);
      if (Object.values(elsewhere).includes(keyOf(request))) {
        const ref = /^\/v1\/payment_intents\/(\w+)/.exec(pathname)?.[1];
        if (ref) throw invalidRequest(`No such payment_intent: '${ref}'`, { code: 'resource_missing', param: 'intent' }, 404);
        if (/^\/v1\/(payment_intents|events)$/.test(pathname))
          return send(response, 200, { object: 'list', url: pathname, data: [], has_more: false });
      }
      const endpoint = endpointOf(method, pathname);
      if (!endpoint) throw invalidRequest(`Unrecognized request URL (${method}: ${pathname}).`, {}, 404);
      const form = readForm(method === 'GET' ? search : body);
      requests.push({ endpoint, form, idempotencyKey: key });
      if (fault?.when === 'before' && fault.kind !== 'error') return fail(fault, response);
      const given = await keys.under(method === 'POST' ? key : undefined, `${method} ${pathname} ${body}`, () =>
        act(endpoint, pathname, form, fault),
      );
      if (fault?.when === 'after' && fault.kind !== 'error') return fail(fault, response);
      send(response, given.status, given.body, given.isReplay === true ? { 'idempotent-replayed': 'true' } : {});
    } catch (error) {
      if (!(error instanceof StripeProblem)) throw error;
      send(response, error.status, { error: error.body });
    }
  }

  /** Does what an endpoint does. What fails after it has begun is an answer like any other. */
  function act(endpoint: string, path: string, form: FormObject, fault: Fault | undefined): Answer {
    const params = checkParameters(endpoint, form);
    const internal = { status: 500, body: { error: { type: 'api_error', message: 'An unknown error occurred' } } };
    if (fault?.kind === 'error' && fault.when === 'before') return internal;
    try {
      const done = endpoints[endpoint]!(desks, params, path.split('/')[endpoint.startsWith('POST /v1/test_helpers') ? 4 : 3] ?? '');
      if (fault?.kind === 'error') return internal;
      return { status: 200, body: expanded(structuredClone(done), params['expand'] as string[] | undefined) };
    } catch (error) {
      if (!(error instanceof StripeProblem)) throw error;
      return { status: error.status, body: { error: error.body } };
    }
  }

  /** Charges are told whole where that was asked for. */
  function expanded(thing: object, paths: readonly string[] = []): object {
    const targets = paths.includes('latest_charge')
      ? [thing]
      : paths.includes('data.latest_charge')
        ? (thing as { data: object[] }).data
        : [];
    for (const target of targets as { latest_charge: unknown }[]) {
      if (typeof target.latest_charge === 'string') target.latest_charge = structuredClone(state.charges.get(target.latest_charge)) ?? null;
    }
    return thing;
  }

  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  state.origin = url;
  return {
    ...desks,
    url,
    state,
    faults,
    deliveries,
    requests,
    async stop() {
      deliveries.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A publishable key reads a payment whose secret it names, and nothing else. */
function isPublic({ method }: IncomingMessage, key: string, path: string, search: string): boolean {
  return /^pk_(test|live)_/.test(key) && method === 'GET' && /^\/v1\/payment_intents\/\w+$/.test(path) && search.includes('client_secret=');
}

const keyOf = ({ headers }: IncomingMessage) => /^Bearer (.*)$/.exec(headers.authorization ?? '')?.[1] ?? '';

/** @throws StripeProblem 401 without a key of its shape, 403 for what the key may not do */
function requireKey(request: IncomingMessage, path: string, search: string): void {
  const key = keyOf(request);
  const opens = /^[sr]k_(test|live)_/.test(key) || isPublic(request, key, path, search);
  if (!opens || key === unknownKey || key === unknownKey.replace('sk', 'pk'))
    throw new StripeProblem(401, { type: 'invalid_request_error', message: `Invalid API Key provided: ${key}` });
  const closed = { [narrowKey]: /^\/v1\/(webhook_endpoints|payment_method_domains)/, [deafKey]: /^\/v1\/events/ }[key];
  if (closed?.test(path))
    throw new StripeProblem(403, { type: 'invalid_request_error', message: 'The provided key does not have the required permissions.' });
}

function fail({ kind }: Fault, response: ServerResponse): void {
  if (kind === 'limited')
    send(response, 429, { error: { type: 'invalid_request_error', code: 'rate_limit', message: 'Too many requests.' } });
  if (kind === 'reset') response.socket?.destroy();
}

let requestIds = 0;

function send(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  requestIds += 1;
  response.writeHead(status, {
    'content-type': 'application/json',
    'request-id': `req_${requestIds}`,
    'stripe-version': apiVersion,
    ...headers,
  });
  response.end(JSON.stringify(body, null, 2));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

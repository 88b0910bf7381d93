import { request as requestHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import { addressOf, RefusedAddress, type HostAddress, type Networks, type Resolve } from './webhook-address.ts';

/**
 * Why an attempt failed, where no answer says it: the host has no address or one that may not be reached, nobody was there, no secure
 * connection came about, it took too long.
 */
export type SendFailure = 'host-unknown' | 'address-refused' | 'unreachable' | 'insecure' | 'timeout';

/** How an attempt ended; of the answer nothing else is looked at. */
export interface SendResult {
  /** HTTP status; null: there was no answer. */
  readonly status: number | null;
  /** `status-500` or what else was wrong; null: it was taken. */
  readonly failure: SendFailure | `status-${number}` | null;
  /** What the answer asks to wait for, in seconds; 0: nothing. */
  readonly retryAfterSeconds: number;
}

export interface SendWebhook {
  readonly url: string;
  readonly mode: 'test' | 'live';
  readonly networks: Networks;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly timeoutMs: number;
  readonly resolve: Resolve;
}

/** Posts a webhook once. Redirects are not followed, and what the answer says is not read. It never throws. */
export async function sendWebhook({ url, mode, networks, headers, body, timeoutMs, resolve }: SendWebhook): Promise<SendResult> {
  const signal = AbortSignal.timeout(timeoutMs);
  const target = new URL(url);
  try {
    if (mode === 'live' && target.protocol !== 'https:') throw new RefusedAddress();
    const at = await Promise.race([addressOf(target, networks, resolve), aborted(signal)]);
    const { statusCode = 0, headers: answered } = await post(target, at, { headers, body, signal });
    const taken = statusCode >= 200 && statusCode < 300;
    return { status: statusCode, failure: taken ? null : `status-${statusCode}`, retryAfterSeconds: secondsOf(answered['retry-after']) };
  } catch (error) {
    return { status: null, failure: signal.aborted ? 'timeout' : failureOf(error), retryAfterSeconds: 0 };
  }
}

function post(
  target: URL,
  { address, family }: HostAddress,
  { headers, body, signal }: Pick<SendWebhook, 'headers' | 'body'> & { readonly signal: AbortSignal },
): Promise<IncomingMessage> {
  const options: RequestOptions = {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body), 'User-Agent': 'Cassa/1' },
    agent: false,
    signal,
    lookup: (_host, { all }, found) => {
      if (all) (found as (error: null, addresses: HostAddress[]) => void)(null, [{ address, family }]);
      else found(null, address, family);
    },
  };
  const request = target.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((done, fail) => {
    const sending = request(target, options, (answer) => {
      answer.on('error', () => {});
      done(answer);
      answer.destroy();
    });
    sending.on('error', fail);
    sending.end(body);
  });
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_done, fail) => signal.addEventListener('abort', () => fail(signal.reason as Error), { once: true }));
}

/** Only a number of seconds is understood; a date is as good as nothing. */
function secondsOf(retryAfter: string | undefined): number {
  return retryAfter !== undefined && /^\d{1,6}$/.test(retryAfter) ? Number(retryAfter) : 0;
}

const hostCodes = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_NODATA', 'ENODATA']);
const secureCode = /CERT|SSL|TLS|SELF_SIGNED|ALTNAME|EPROTO|UNABLE_TO_/;

function failureOf(error: unknown): SendFailure {
  if (error instanceof RefusedAddress) return 'address-refused';
  const { code = '' } = error as { code?: string };
  if (hostCodes.has(code)) return 'host-unknown';
  return secureCode.test(code) ? 'insecure' : 'unreachable';
}

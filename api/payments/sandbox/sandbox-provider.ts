import { z } from 'zod';
import { ProblemError } from '../../http/problem.ts';
import type { Decline, PaymentKey, PaymentProvider, ProviderPayment } from '../payment-provider.ts';
import type { SandboxBank } from './sandbox-bank.ts';
import type { SandboxPayment } from './sandbox-payment.ts';
import { isSignedWebhook } from './webhook-signature.ts';

export interface SandboxProviderOptions {
  readonly bank: SandboxBank;
  /** Origin at which the sandbox's pages are served, without a slash at the end. */
  readonly payOrigin: string;
  readonly webhookSecret: string;
}

const fieldMethods: ReadonlySet<string> = new Set(['card', 'googlePay', 'applePay']);

/** Where transfers to the sandbox go: the standard's own example number, which no bank has given to anybody. */
const account = { holder: 'Sandbox S.r.l.', iban: 'IT60 X054 2811 1010 0000 0123 456' };

const eventBody = z.object({
  id: z.string().min(1).max(100),
  payment: z.string().min(1).max(100),
  state: z.enum(['authorised', 'captured', 'cancelled']).optional().catch(undefined),
});

/** The provider of test mode. Its bank answers within the process, as an SDK would over the network; browsers and webhooks use HTTP. */
export function createSandboxProvider({ bank, payOrigin, webhookSecret }: SandboxProviderOptions): PaymentProvider {
  const toPayment = (payment: SandboxPayment): ProviderPayment => ({
    ref: payment.ref,
    state: payment.state === 'challenged' ? 'open' : payment.state,
    amount: payment.amount,
    capturedAmount: payment.captured_amount,
    checkoutId: payment.checkout_id,
    currency: payment.currency,
    method: payment.method,
    action: actionOf(payment, payOrigin),
    ...(payment.state === 'authorised' && payment.capture_before && { captureBefore: payment.capture_before.toISOString() }),
    ...(payment.decline && { decline: payment.decline as Decline }),
    ...(payment.method === 'bankTransfer' && { transferTo: account }),
  });
  /** The payment, if it is that merchant's. */
  async function paymentOf({ merchantId, ref }: PaymentKey): Promise<SandboxPayment> {
    const payment = await bank.get(ref);
    if (payment.merchant_id !== merchantId) throw new Error(`The sandbox knows no payment ${ref}`);
    return payment;
  }
  return {
    name: 'sandbox',
    client: async (merchantId) => ({ publishableKey: `sandbox_${merchantId}`, script: `${payOrigin}/sandbox.js` }),
    createPayment: async (request) => toPayment(await bank.create(request)),
    getPayment: async (key) => toPayment(await paymentOf(key)),
    listPayments: async (search) => (await bank.list(search)).map(toPayment),
    async cancelPayment(key) {
      await paymentOf(key);
      return toPayment(await bank.cancel(key.ref));
    },
    async capturePayment(key, amount, idempotencyKey) {
      await paymentOf(key);
      return toPayment(await bank.capture(key.ref, amount, idempotencyKey));
    },
    async reauthorisePayment(key, amount, idempotencyKey) {
      await paymentOf(key);
      return toPayment(await bank.reauthorise(key.ref, amount, idempotencyKey));
    },
    async refundPayment(key, amount, idempotencyKey) {
      await paymentOf(key);
      await bank.refund(key.ref, amount, idempotencyKey);
    },
    async readEvent(_merchantId, rawBody, headers) {
      if (!isSignedWebhook(rawBody, headers.get('sandbox-signature'), webhookSecret, Date.now())) throw new ProblemError('bad-signature');
      const event = eventBody.safeParse(parseJson(rawBody));
      if (!event.success) throw new ProblemError('bad-request');
      const { id, payment, state } = event.data;
      return { id, paymentRef: payment, ...(state && { tells: state }) };
    },
  };
}

function actionOf(payment: SandboxPayment, payOrigin: string): ProviderPayment['action'] {
  if (payment.method === 'bankTransfer') return { kind: 'none' };
  if (fieldMethods.has(payment.method)) return { kind: 'fields', clientSecret: payment.client_secret };
  return { kind: 'redirect', url: `${payOrigin}/redirect/${payment.ref}?secret=${payment.client_secret}` };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

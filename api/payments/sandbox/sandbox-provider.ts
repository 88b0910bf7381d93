import { z } from 'zod';
import { ProblemError } from '../../http/problem.ts';
import type { Decline, PaymentProvider, ProviderPayment } from '../payment-provider.ts';
import type { SandboxBank, SandboxPayment } from './sandbox-bank.ts';
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

const eventBody = z.object({ id: z.string().min(1).max(100), payment: z.string().min(1).max(100) });

/** The provider of test mode. Its bank answers within the process, as an SDK would over the network; browsers and webhooks use HTTP. */
export function createSandboxProvider({ bank, payOrigin, webhookSecret }: SandboxProviderOptions): PaymentProvider {
  const toPayment = (payment: SandboxPayment): ProviderPayment => ({
    ref: payment.ref,
    state: payment.state === 'challenged' ? 'open' : payment.state,
    amount: payment.amount,
    currency: payment.currency,
    method: payment.method,
    action: actionOf(payment, payOrigin),
    ...(payment.decline && { decline: payment.decline as Decline }),
    ...(payment.method === 'bankTransfer' && { transferTo: account }),
  });
  return {
    name: 'sandbox',
    client: (merchantId) => ({ publishableKey: `sandbox_${merchantId}`, script: `${payOrigin}/sandbox.js` }),
    createPayment: async (request) => toPayment(await bank.create(request)),
    getPayment: async (ref) => toPayment(await bank.get(ref)),
    cancelPayment: async (ref) => toPayment(await bank.cancel(ref)),
    refundPayment: (ref, amount, idempotencyKey) => bank.refund(ref, amount, idempotencyKey),
    readEvent(rawBody, headers) {
      if (!isSignedWebhook(rawBody, headers.get('sandbox-signature'), webhookSecret, Date.now())) throw new ProblemError('bad-signature');
      const event = eventBody.safeParse(parseJson(rawBody));
      if (!event.success) throw new ProblemError('bad-request');
      return { id: event.data.id, paymentRef: event.data.payment };
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

import type { ClaimRecord } from '../claims/claim-record.ts';
import type { EndpointRecord } from '../events/endpoint-record.ts';
import type { Language } from '../http/language.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import type { RefundRecord } from '../refunds/refund-record.ts';
import type { ReturnEvent, ReturnRecord } from '../returns/return-record.ts';
import type { WithdrawalRecord } from '../withdrawals/withdrawal-record.ts';
import { exampleDays, exampleIds, exampleMerchantId, exampleTitles } from './example-case.ts';

type NewEvent = {
  readonly [Kind in ReturnEvent['kind']]: Pick<Extract<ReturnEvent, { kind: Kind }>, 'kind' | 'detail'>;
}[ReturnEvent['kind']];

/** The bag goes back. */
export function exampleReturn(
  language: Language,
  changes: Partial<Omit<ReturnRecord, 'events'>>,
  ...events: readonly NewEvent[]
): ReturnRecord {
  const asked: NewEvent = { kind: 'asked', detail: {} };
  return {
    merchantId: exampleMerchantId,
    id: exampleIds.return,
    orderId: exampleIds.order,
    ground: 'withdrawal',
    statementId: null,
    askedAt: exampleDays.withdrawn,
    units: [{ line: 'bag', quantity: 1 }],
    way: null,
    neverHeld: false,
    pickupOn: null,
    state: 'approved',
    declineCode: null,
    language,
    createdAt: exampleDays.withdrawn,
    ...changes,
    events: [asked, ...events].map((event, index) => {
      const at = index === 0 ? exampleDays.withdrawn : exampleDays.received;
      return { ...event, seq: index + 1, at, recordedAt: at, actor: 'key_example' } as ReturnEvent;
    }),
  };
}

/** What went back for the bag. */
export function exampleRefund(order: OrderRecord, amount: number): RefundRecord {
  return {
    merchantId: exampleMerchantId,
    id: exampleIds.refund,
    provider: order.provider,
    paymentRef: 'pay_example',
    checkoutId: order.checkoutId,
    orderId: order.id,
    source: 'return',
    sourceId: exampleIds.return,
    amount,
    currency: order.currency,
    reason: 'withdrawal',
    means: 'same',
    consent: null,
    owedAt: exampleDays.received,
    owedBy: 'key_example',
    attempts: 1,
    dueAt: exampleDays.received,
    failure: null,
    stuckAt: null,
    paidAt: exampleDays.received,
    released: false,
    outsideRef: null,
  };
}

/** A statement that came through the function. */
export function exampleStatement(language: Language): WithdrawalRecord {
  return {
    merchantId: exampleMerchantId,
    id: exampleIds.withdrawal,
    submittedAt: exampleDays.withdrawn,
    recordedAt: exampleDays.withdrawn,
    channel: 'function',
    name: 'Anna Rossi',
    contract: '100001',
    email: 'anna@example.com',
    scope: null,
    units: null,
    orderId: null,
    language,
    seq: 1,
    hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    previousHash: null,
  };
}

/** The bag's zip does not close. */
export function exampleClaim(language: Language, ...answers: readonly string[]): ClaimRecord {
  const at = exampleDays.delivered;
  return {
    merchantId: exampleMerchantId,
    id: 'clm_example',
    orderId: exampleIds.order,
    kind: 'defect',
    units: [{ line: 'bag', quantity: 1 }],
    description: exampleTitles[language].defect,
    discoveredAt: null,
    reportedAt: at,
    reserved: null,
    wanted: null,
    channel: 'webForm',
    state: answers.length > 0 ? 'acknowledged' : 'reported',
    language,
    events: [
      { seq: 1, kind: 'reported', at, actor: 'shopper', detail: {} },
      ...answers.map((text, index) => ({ seq: index + 2, kind: 'answered', at, actor: 'key_example', detail: { text } }) as const),
    ],
  };
}

/** An endpoint that has answered nothing but errors for days. */
export const exampleEndpoint: EndpointRecord = {
  merchantId: exampleMerchantId,
  id: 'whe_example',
  url: 'https://erp.shop.example/cassa',
  description: null,
  types: [],
  createdAt: exampleDays.shipped,
  oldSecretUntil: null,
  disabledAt: exampleDays.received,
  disabledWhy: 'failing',
  failingSince: exampleDays.delivered,
  failure: 'status-503',
};

import type { RefusalGround } from '../../policy/index.ts';

/** Every ground on which terms can let a merchant refuse an order. */
export const refusalGrounds = [
  'anyReason',
  'documentsMissing',
  'earlierBreach',
  'earlierNonCollection',
  'falseData',
  'insufficientSolvency',
  'notConsumer',
  'obviousError',
  'ongoingDispute',
  'paymentNotAuthorised',
  'remoteArea',
  'shippingLimits',
  'suspectedFraud',
  'unavailable',
] as const satisfies readonly RefusalGround[];

/** A payment as the bank keeps it. `challenged` waits for the cardholder's answer. */
export interface SandboxPayment {
  readonly ref: string;
  readonly merchant_id: string;
  readonly checkout_id: string;
  readonly client_secret: string;
  readonly amount: number;
  readonly captured_amount: number;
  readonly currency: string;
  readonly method: string;
  readonly capture: 'automatic' | 'manual';
  readonly return_url: string;
  readonly state: 'open' | 'challenged' | 'pending' | 'authorised' | 'captured' | 'cancelled';
  readonly decline: string | null;
  /** Until when a reservation holds. */
  readonly capture_before: Date | null;
}

export interface NewSandboxPayment {
  readonly merchantId: string;
  readonly checkoutId: string;
  readonly amount: number;
  readonly currency: string;
  readonly method: string;
  readonly capture: 'automatic' | 'manual';
  readonly returnUrl: string;
  readonly idempotencyKey: string;
}

export type RedirectOutcome = 'approve' | 'cancel' | 'fail';
export type TransferOutcome = 'now' | 'never' | 'late';

/** An error as Stripe's interface answers it. */
export interface ProblemBody {
  readonly type: 'api_error' | 'card_error' | 'idempotency_error' | 'invalid_request_error';
  readonly message: string;
  readonly code?: string;
  readonly param?: string;
  readonly decline_code?: string;
  readonly [more: string]: unknown;
}

/** Thrown by whatever cannot do what was asked. */
export class StripeProblem extends Error {
  constructor(
    readonly status: number,
    readonly body: ProblemBody,
  ) {
    super(body.message);
  }
}

/** A request that cannot be right. */
export function invalidRequest(message: string, more: Omit<ProblemBody, 'type' | 'message'> = {}, status = 400): StripeProblem {
  return new StripeProblem(status, { type: 'invalid_request_error', message, ...more });
}

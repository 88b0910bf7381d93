import type { ProblemWire } from '../../api/http/problem.wire.ts';

export type FieldError = NonNullable<ProblemWire['errors']>[number];

/** No answer came: the shopper is offline, the server is out of reach, or it took too long. */
export type SilenceCode = 'offline' | 'unreachable' | 'timeout';

/** Anything that went wrong between the browser and the API, under one closed `code`. */
export class Problem extends Error {
  constructor(
    readonly code: string,
    /** HTTP status, 0 when no answer came. */
    readonly status = 0,
    /** The server's own words on what to do, when it had any. */
    readonly detail = '',
    readonly errors: readonly FieldError[] = [],
    /** The whole problem document, for members beyond the standard ones. */
    readonly document?: ProblemWire,
  ) {
    super(detail || code);
  }

  static fromAnswer(status: number, document?: ProblemWire): Problem {
    return new Problem(document?.code ?? 'server-error', status, document?.detail, document?.errors, document);
  }

  /** Nobody knows yet whether the act happened, so the same act must go again under the same key. */
  get unsettled(): boolean {
    return this.status === 0 || (this.status >= 502 && this.status <= 504);
  }
}

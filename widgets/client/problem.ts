import type { ProblemWire } from '../../api/http/problem.wire.ts';

export type FieldError = NonNullable<ProblemWire['errors']>[number];

/** Anything that went wrong between the browser and the API. */
export class Problem extends Error {
  constructor(
    /** The server's, or `offline` or `unreachable` when no answer came. */
    readonly code: string,
    /** HTTP status, 0 when no answer came. */
    readonly status = 0,
    readonly document?: ProblemWire,
  ) {
    super(code);
  }

  get errors(): readonly FieldError[] {
    return this.document?.errors ?? [];
  }

  /** Nobody knows yet whether the act happened, so the same act must go again under the same key. */
  get unsettled(): boolean {
    return this.status === 0 || (this.status > 501 && this.status < 505);
  }
}

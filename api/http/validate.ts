import { validator } from 'hono-openapi';
import type { z } from 'zod';
import { ProblemError, type FieldError } from './problem.ts';

interface Issue {
  readonly code?: string;
  readonly message: string;
  readonly path?: readonly unknown[] | undefined;
  readonly keys?: readonly string[];
}

/**
 * Checks one part of a request against its schema and puts the same schema into the OpenAPI document. A mistake is
 * answered with its JSON pointer; nothing that was sent is repeated, since it may be personal.
 */
export function validate<Schema extends z.ZodType, Target extends 'json' | 'query' | 'param'>(target: Target, schema: Schema) {
  return validator(target, schema, (result) => {
    if (!result.success) throw new ProblemError('invalid-body', { errors: fieldErrors(result.error as readonly Issue[]) });
  });
}

/** zod's issues as the wire tells them; an unknown key is named at its own place. */
function fieldErrors(issues: readonly Issue[]): FieldError[] {
  return issues.flatMap(({ code = 'invalid', message, path = [], keys }) => {
    const at = path.map((step) => (typeof step === 'object' && step !== null && 'key' in step ? step.key : step));
    if (!keys) return [{ pointer: pointer(at), code, detail: message }];
    return keys.map((key) => ({ pointer: pointer([...at, key]), code, detail: 'There is no such field.' }));
  });
}

/** RFC 6901. */
function pointer(path: readonly unknown[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

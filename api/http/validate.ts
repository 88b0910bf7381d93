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
 * answered with its JSON pointer; nothing that was sent is repeated, since it may be personal. Text that Postgres cannot
 * keep is such a mistake wherever it stands.
 */
export function validate<Schema extends z.ZodType, Target extends 'json' | 'query' | 'param'>(target: Target, schema: Schema) {
  return validator(target, schema, (result) => {
    const errors = result.success ? unstorableErrors(result.data) : fieldErrors(result.error as readonly Issue[]);
    if (errors.length > 0) throw new ProblemError('invalid-body', { errors });
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

/** Text or field names with a NUL or half a character. The list grows as it is read, so that no depth is too deep. */
function unstorableErrors(data: unknown): FieldError[] {
  const found = [{ at: '', name: '', value: data }];
  for (const { at, value } of found)
    if (typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value)) found.push({ at: at + pointer([name]), name, value: inner });
  return found
    .filter(({ name, value }) => isUnstorable(name) || (typeof value === 'string' && isUnstorable(value)))
    .map(({ at }) => ({ pointer: at, code: 'unstorable_text', detail: 'Send whole characters and no NUL.' }));
}

function isUnstorable(text: string): boolean {
  return text.includes('\0') || /\p{Surrogate}/u.test(text);
}

/** RFC 6901. */
export function pointer(path: readonly unknown[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

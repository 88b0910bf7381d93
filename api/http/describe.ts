import { describeRoute, resolver } from 'hono-openapi';
import type { z } from 'zod';
import { problemWire } from './problem.wire.ts';

export interface RouteDescription {
  readonly summary: string;
  /** Chapter of the documentation. */
  readonly tag: string;
  readonly answer?: z.ZodType;
  readonly status?: number;
  /** Headers it needs besides the key. */
  readonly headers?: readonly string[];
  /** Needs an Idempotency-Key. */
  readonly write?: boolean;
  /** Media types of a body that is a file; others come with their schema. */
  readonly file?: readonly string[];
  /** Which key opens it. */
  readonly security?: 'publishableKey' | 'secretKey' | 'none';
}

/** A route's entry in the OpenAPI document. */
export function describe({
  summary,
  tag,
  answer,
  status = 200,
  headers = [],
  write = false,
  file,
  security = 'publishableKey',
}: RouteDescription) {
  const parameters = [...headers, ...(write ? ['Idempotency-Key'] : [])].map((name) => ({
    name,
    in: 'header' as const,
    required: true,
    schema: { type: 'string' as const },
  }));
  return describeRoute({
    summary,
    tags: [tag],
    parameters,
    ...(file && {
      requestBody: {
        required: true,
        content: Object.fromEntries(file.map((type) => [type, { schema: { type: 'string' as const, format: 'binary' } }])),
      },
    }),
    security: security === 'none' ? [] : [{ [security]: [] }],
    responses: {
      [status]: { description: summary, ...(answer && { content: { 'application/json': { schema: resolver(answer) } } }) },
      default: {
        description: 'What went wrong and what to do about it',
        content: { 'application/problem+json': { schema: resolver(problemWire) } },
      },
    },
  });
}

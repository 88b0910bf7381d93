import { Hono } from 'hono';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { answerProblem } from './answer-problem.ts';
import { ProblemError } from './problem.ts';
import { requestLog } from './request-log.ts';
import type { RequestScope } from './request-scope.ts';
import { validate } from './validate.ts';

const secret = 'ada@example.com';

function logging() {
  const lines: string[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
  const app = new Hono<RequestScope>();
  app.use(requestLog(log));
  app.onError(answerProblem(log));
  app.post('/people/:id', validate('json', z.strictObject({ email: z.literal('nobody') })), (c) => c.text('ok'));
  app.get('/fails', () => {
    throw Object.assign(new Error(`duplicate key: (email)=(${secret})`), { severity: 'ERROR', code: '23505' });
  });
  app.get('/refuses', () => {
    throw new ProblemError('cart-not-found');
  });
  return { app, lines };
}

test('one line a request, by route; neither address nor body is in it', async () => {
  const { app, lines } = logging();
  const answer = await app.request(`/people/${secret}?email=${secret}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: secret, [secret]: 1 }),
  });
  const [line] = lines.map((text) => JSON.parse(text) as Record<string, unknown>);
  expect(line).toMatchObject({
    method: 'POST',
    route: '/people/:id',
    status: 422,
    problem: 'invalid-body',
    requestId: answer.headers.get('Request-Id'),
  });
  expect(lines).toHaveLength(1);
  expect(lines.join()).not.toContain(secret);
});

test('an unexpected error is logged without the data the database quotes, and answered without anything', async () => {
  const { app, lines } = logging();
  const answer = await app.request('/fails');
  expect(answer.status).toBe(500);
  const text = await answer.text();
  expect(text).not.toContain('duplicate');
  expect(text).not.toContain(secret);
  expect(lines.join()).toContain('23505');
  expect(lines.join()).not.toContain(secret);
});

test('a problem carries the id its log line has', async () => {
  const { app, lines } = logging();
  const body = (await (await app.request('/refuses')).json()) as { requestId: string };
  expect(JSON.parse(lines[0]!)).toMatchObject({ problem: 'cart-not-found', requestId: body.requestId });
});

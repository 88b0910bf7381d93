import { Hono } from 'hono';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { answerProblem } from './answer-problem.ts';
import type { RequestScope } from './request-scope.ts';
import { validate } from './validate.ts';

const app = new Hono<RequestScope>();
app.onError(answerProblem(pino({ level: 'silent' })));
app.post('/things/:id', validate('param', z.object({ id: z.string() })), validate('json', z.unknown()), (c) => c.text('ok'));

const post = (body: string, id = 'a') =>
  app.request(`/things/${id}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });

test.each([
  [String.raw`{"a":[{"b/c":"x\u0000"}]}`, '/a/0/b~1c'],
  [String.raw`{"name":"\ud83d"}`, '/name'],
  [String.raw`{"name":"\ude00\ud83d"}`, '/name'],
  [String.raw`"\u0000"`, ''],
])('%s is refused at its place', async (body, pointer) => {
  const answer = await post(body);
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({ code: 'invalid-body', errors: [{ pointer, code: 'unstorable_text' }] });
});

test('a field with such a name is refused', async () => {
  const answer = await post(String.raw`{"a":{"\u0000":1}}`);
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({ errors: [{ pointer: '/a/\u0000' }] });
});

test('so is a path', async () => {
  const answer = await post('{}', '%00');
  expect(await answer.json()).toMatchObject({ status: 422, errors: [{ pointer: '/id' }] });
});

test.each([String.raw`{"name":"\ud83d\ude00 Ada\nÉva"}`, '['.repeat(100_000) + ']'.repeat(100_000)])(
  'whole characters pass, and no depth is too deep',
  async (body) => {
    expect((await post(body)).status).toBe(200);
  },
);

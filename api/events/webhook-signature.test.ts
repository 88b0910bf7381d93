import { expect, test } from 'vitest';
import { newWebhookSecret, webhookHeaders, webhookSecretText } from './webhook-signature.ts';

const message = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestamp: 1614265330, body: '{"test": 2432232314}' };
const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const keyOf = (text: string) => Buffer.from(text.slice('whsec_'.length), 'base64');

test('signs the reference message of Standard Webhooks as its libraries do', () => {
  expect(webhookHeaders(message, [keyOf(secret)])).toEqual({
    'webhook-id': message.id,
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  });
});

test('with two secrets there are two signatures, apart by a space, the newest first', () => {
  const other = newWebhookSecret();
  const [first, second, ...more] = webhookHeaders(message, [other, keyOf(secret)])['webhook-signature']!.split(' ');
  expect([second, more]).toEqual(['v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=', []]);
  expect(first).toBe(webhookHeaders(message, [other])['webhook-signature']);
});

test('a new secret is 256 random bits, shown as the libraries take it', () => {
  const made = newWebhookSecret();
  expect(webhookSecretText(made)).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(keyOf(webhookSecretText(made)).equals(made)).toBe(true);
  expect(newWebhookSecret().equals(made)).toBe(false);
});

import { createHmac, timingSafeEqual } from 'node:crypto';

const toleranceSeconds = 300;

/** The value of `Sandbox-Signature`: `t=<seconds>,v1=<HMAC-SHA256 of "t.body", hex>`. */
export function signWebhook(body: string, secret: string, nowMs: number): string {
  const t = Math.floor(nowMs / 1000);
  return `t=${t},v1=${mac(`${t}.${body}`, secret).toString('hex')}`;
}

/** Whether the header was made for exactly this body with this secret, within five minutes of `nowMs`. */
export function isSignedWebhook(body: string, header: string | null, secret: string, nowMs: number): boolean {
  const [, t, v1] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header ?? '') ?? [];
  if (!t || !v1 || Math.abs(nowMs / 1000 - Number(t)) > toleranceSeconds) return false;
  return timingSafeEqual(mac(`${t}.${body}`, secret), Buffer.from(v1, 'hex'));
}

function mac(text: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(text).digest();
}

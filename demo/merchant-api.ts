import { randomUUID } from 'node:crypto';
import { z } from 'zod';

/** Where the API is, and the secret key somebody acts for a merchant with. */
export interface MerchantAccess {
  /** Origin. */
  readonly api: string;
  readonly secretKey: string;
}

const problem = z.object({ title: z.string(), detail: z.string().optional() });

/** Reads what the merchant API has at a path below `/v1/merchant`. */
export async function readAsMerchant({ api, secretKey }: MerchantAccess, path: string): Promise<unknown> {
  const response = await fetch(`${api}/v1/merchant${path}`, { headers: headersOf(secretKey) });
  return response.json();
}

/** Writes to it, once: a body of its own type, or JSON. */
export function writeAsMerchant(
  { api, secretKey }: MerchantAccess,
  path: string,
  body: string,
  type = 'application/json',
): Promise<Response> {
  const headers = { ...headersOf(secretKey), 'Content-Type': type, 'Idempotency-Key': randomUUID() };
  return fetch(`${api}/v1/merchant${path}`, { method: 'POST', headers, body });
}

/** What the API says where it refuses. */
export async function refusalOf(response: Response): Promise<string> {
  const { title, detail } = problem.parse(await response.json());
  return [title, detail].filter(Boolean).join(': ');
}

const headersOf = (secretKey: string) => ({ Authorization: `Bearer ${secretKey}`, 'Accept-Language': 'en' });

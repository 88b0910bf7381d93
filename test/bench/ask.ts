/** An answer: status and body as text. */
export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** Asks a server on this machine with `fetch`, as a shopper's browser does, and reads all it says. */
export async function ask(
  port: number,
  method: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  body?: unknown,
): Promise<Answer> {
  const request =
    body === undefined ? { headers } : { headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, ...request });
  return { status: response.status, body: await response.text() };
}

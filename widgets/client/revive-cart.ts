import type { CartWire } from '../../api/carts/carts.wire.ts';
import { Problem } from './problem.ts';

/** Puts what a lost cart held into the new one `send` writes to, as far as it can still be had. */
export async function reviveCart(
  lost: CartWire,
  send: (method: 'POST' | 'PUT', path: string, body: unknown) => Promise<unknown>,
): Promise<void> {
  const again = [
    ...lost.lines.map(({ sku, quantity, personalisation }) => {
      const line = { sku, quantity, ...(personalisation && { personalisation }) };
      return () => send('POST', '/cart/lines', line);
    }),
    ...lost.codes.map(
      ({ code }) =>
        () =>
          send('PUT', '/cart/code', { code }),
    ),
  ];
  for (const write of again) {
    try {
      await write();
    } catch (error) {
      if (!(error instanceof Problem) || error.unsettled) throw error;
    }
  }
}

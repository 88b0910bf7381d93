import type { OutsideProvider } from './outside-provider.ts';
import type { Trade } from './shop-world.ts';

/** Merchants of every provider, whose terms charge with the order, after a look at the buyer, and with the goods. */
export function tradesOf(sandbox: OutsideProvider, stripe: OutsideProvider): Trade[] {
  const methods = ['card', 'paypal'];
  return [
    { profile: 'restelli', provider: sandbox, methods: [...methods, 'bankTransfer'] },
    { profile: 'backboneprostore', provider: sandbox, methods },
    { profile: 'restelli', provider: stripe, methods: [...methods, 'bankTransfer'] },
    { profile: 'impronta', provider: stripe, methods },
  ];
}

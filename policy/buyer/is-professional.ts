import type { Buyer } from '../quote-input.ts';

/** Whether somebody buys for a trade: as declared, else by giving a VAT number. */
export function isProfessional(buyer: Buyer | undefined): boolean {
  return buyer?.type === undefined ? buyer?.vatNumber !== undefined : buyer.type === 'professional';
}

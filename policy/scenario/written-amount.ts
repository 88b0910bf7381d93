import { z } from 'zod';

/** An amount as people write it: `"98.99"`. The runner turns it into minor units. */
export const writtenAmount = z.string().regex(/^\d+\.\d{2}$/, 'expected an amount with two decimals, like "98.99"');

/** Minor units of a written amount. */
export const minor = (amount: string) => Number(amount.replace('.', ''));

/** Minor units as people write them. */
export const written = (amount: number) => (amount / 100).toFixed(2);

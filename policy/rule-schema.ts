import { z } from 'zod';
import { isoCountries } from './iso-countries.ts';

/**
 * Where a rule of the profile comes from. Any rule may carry these keys; they never change an outcome,
 * they end up in the reasons of every decision the rule takes part in.
 */
const origin = {
  clause: z
    .string()
    .min(1)
    .optional()
    .meta({ id: 'clause', description: "Passage of the merchant's written terms, as they number it: `8.2`." }),
  assumed: z.boolean().optional().meta({
    id: 'assumed',
    description: 'True when the terms name no figure and this one was put in their place: the merchant still has to decide.',
  }),
  ambiguity: z.string().min(1).optional().meta({
    id: 'ambiguity',
    description: 'Id of the finding that says the terms are unclear here; the reading that favours the consumer applies.',
  }),
};

/** A strict object schema whose rule can carry its clause, whether it was assumed, and its ambiguity. */
export function rule<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject({ ...shape, ...origin });
}

/** Integer minor units, zero or more, below 2^31. */
export const minor = z.int().min(0).max(2_147_483_647);

/** A number of days, hours, months or times. Two periods of working days after one another end within the holiday table. */
export const count = (least = 0, most = 1000) => z.int().min(least).max(most);

/** ISO 3166-1 alpha-2 country code, upper case. */
export const countryCode = z
  .string()
  .refine((code) => isoCountries.has(code), { error: 'expected the ISO 3166-1 code of a country, in capitals, like IT', abort: true })
  .meta({ id: 'country', enum: [...isoCountries] });

/** A day that comes back every year, or every leap year, `MM-DD`. */
export const monthDay = z
  .string()
  .regex(
    /^(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d)|(?:0[13-9]|1[0-2])-30|(?:0[13578]|1[02])-31)$/,
    'expected a month and a day that it has, like 12-24',
  );

/** Basis points: 2200 is 22 %. */
export const basisPoints = z.int().min(0).max(100_000);

/** An amount that switches a rule on. `over` excludes the amount itself, `atLeast` includes it. */
export const threshold = rule({
  amount: minor.meta({ description: 'Minor units.' }),
  operator: z.enum(['over', 'atLeast']),
  basis: z.enum(['gross', 'net']).optional().meta({
    description: 'Goods before (`gross`) or after (`net`) discount codes, tax included either way. Absent: the terms do not say.',
  }),
});

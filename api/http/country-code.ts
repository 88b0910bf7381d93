import { z } from 'zod';

/** ISO 3166-1 alpha-2, in capitals. */
export const countryCode = z.string().regex(/^[A-Z]{2}$/);

import { z } from 'zod';

/** The languages every demo shop speaks; the first one has no prefix in its URLs. */
export const languages = ['it', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text in every language. */
export const words = z.strictObject({ it: z.string().min(1), en: z.string().min(1) });
export type Words = z.infer<typeof words>;

/** `/cart` in Italian, `/en/cart` in English. */
export const pathIn = (language: Language, path: string): string => (language === 'it' ? path : `/en${path === '/' ? '' : path}`);

import { z } from 'zod';

/** The pages of a merchant's own site that elements and mails lead to. */
export const linkNames = ['shop', 'cart', 'checkout', 'order', 'terms', 'privacy', 'withdrawal', 'returns'] as const;
export type LinkName = (typeof linkNames)[number];

/** Addresses of the pages a merchant has; any of them may be missing. */
export const merchantLinks = z.partialRecord(z.enum(linkNames), z.url({ protocol: /^https?$/ }).max(2000));
export type MerchantLinks = Readonly<z.infer<typeof merchantLinks>>;

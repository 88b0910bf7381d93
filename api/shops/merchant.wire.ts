import { z } from 'zod';
import { oneLine } from '../http/plain-text.ts';
import { merchantLinks } from './merchant-links.ts';

/** `PUT /v1/merchant/profile` */
export const publishedProfileWire = z
  .object({
    version: z.int(),
    hash: z.string().meta({ description: 'SHA-256 of the canonical document, hex.' }),
    changed: z.boolean().meta({ description: 'False when this document was in force already.' }),
  })
  .meta({ id: 'PublishedProfile' });

/** `PUT /v1/merchant/links`: all of them; a page left out is none. */
export const linksBody = merchantLinks.meta({ id: 'SetLinks' });

export const linksWire = z.object({ links: merchantLinks }).meta({ id: 'Links' });

/** `POST /v1/merchant/secret-keys` */
export const createKeyBody = z.strictObject({ label: oneLine(120).min(1) }).meta({ id: 'CreateSecretKey' });

export const createdKeyWire = z
  .object({
    keyId: z.string(),
    secretKey: z
      .string()
      .meta({ description: 'Shown in this answer alone, and to a repetition of the same request: the database keeps its hash.' }),
  })
  .meta({ id: 'CreatedSecretKey' });

/** `DELETE /v1/merchant/secret-keys/{keyId}` */
export const revokedKeyWire = z.object({ keyId: z.string(), revoked: z.boolean() }).meta({ id: 'RevokedSecretKey' });

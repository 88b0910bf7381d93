import { z } from 'zod';

/** `PUT /v1/merchant/profile` */
export const publishedProfileWire = z
  .object({
    version: z.int(),
    hash: z.string().meta({ description: 'SHA-256 of the canonical document, hex.' }),
    changed: z.boolean().meta({ description: 'False when this document was in force already.' }),
  })
  .meta({ id: 'PublishedProfile' });

/** `POST /v1/merchant/secret-keys` */
export const createKeyBody = z.strictObject({ label: z.string().trim().min(1).max(120) }).meta({ id: 'CreateSecretKey' });

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

import { z } from 'zod';

const key = z
  .string()
  .min(8)
  .max(300)
  .regex(/^[\x21-\x7e]+$/);

/** `PUT /v1/merchant/payment-accounts/{provider}` */
export const putPaymentAccountBody = z
  .strictObject({
    publishableKey: key,
    secretKey: key.optional().meta({ description: 'Absent: the one in use stays.' }),
    webhookSecret: key.optional().meta({
      description: 'Of an endpoint made by hand. Absent: an endpoint is made at the provider where this server has an https address.',
    }),
    replacesAccount: z.boolean().optional().meta({
      description:
        'These keys are of another account, although payments of the one before are open: nothing of them can be charged, given back or heard of any more, and of shoppers who are forgotten you erase yourself what that account keeps (`GET /v1/merchant/erasures`).',
    }),
    rotateWebhookSecret: z
      .boolean()
      .default(false)
      .meta({ description: 'A new endpoint with a new secret; the old secret counts for three days more.' }),
  })
  .meta({ id: 'PutPaymentAccount' });
export type PutPaymentAccountBody = z.infer<typeof putPaymentAccountBody>;

/** A merchant's account at a provider. Of secrets, the last four characters. */
export const paymentAccountWire = z
  .object({
    provider: z.string(),
    publishableKey: z.string(),
    secretKey: z.object({ last4: z.string() }),
    webhook: z
      .object({
        url: z.string().meta({ description: 'Where the provider reports events.' }),
        secret: z
          .object({ last4: z.string() })
          .nullable()
          .meta({ description: 'Null while nothing can report: payments are then asked about once a minute.' }),
        previousSecretUntil: z.string().nullable().meta({ description: 'ISO 8601 instant until which the secret before counts too.' }),
      })
      .meta({ description: 'Events of the provider.' }),
    createdAt: z.string(),
    rotatedAt: z.string().meta({ description: 'Since when these secrets are in use.' }),
  })
  .meta({ id: 'PaymentAccount' });
export type PaymentAccountWire = z.infer<typeof paymentAccountWire>;

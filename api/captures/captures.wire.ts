import { z } from 'zod';
import { amountWire, momentWire } from '../http/formatted.wire.ts';
import { nextBeforeWire } from '../http/page.ts';

/** Money of an order that is taken later than it was reserved. */
export const captureWire = z
  .object({
    id: z.string(),
    orderId: z.string(),
    amount: amountWire.nullable().meta({ description: 'Null until the provider is asked: what the order keeps then.' }),
    state: z.enum(['owed', 'captured', 'stuck']),
    text: z.string().nullable(),
    cause: z.enum(['terms', 'merchant']).meta({ description: 'What made it due.' }),
    at: momentWire.meta({ description: 'When it was taken; until then, since when it is due.' }),
    attempts: z.int(),
    failure: z.string().nullable().meta({ description: 'Why the last attempt failed, in the provider’s code.' }),
  })
  .meta({ id: 'Capture' });
export type CaptureWire = z.infer<typeof captureWire>;

export const captureListWire = z.object({ captures: z.array(captureWire), nextBefore: nextBeforeWire }).meta({ id: 'CaptureList' });

/** `POST /v1/merchant/captures/{id}/retry` and `POST /v1/merchant/orders/{id}/capture`. */
export const captureBody = z.strictObject({}).meta({ id: 'CapturePayment' });

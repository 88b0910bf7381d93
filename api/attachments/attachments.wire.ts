import { z } from 'zod';
import { momentWire } from '../http/formatted.wire.ts';
import { oneLine } from '../http/plain-text.ts';

/** A photo or paper. */
export const attachmentWire = z
  .object({
    id: z.string(),
    name: z.string(),
    type: z.enum(['image/jpeg', 'application/pdf']),
    size: z.int().meta({ description: 'Bytes.' }),
    width: z.int().nullable(),
    height: z.int().nullable(),
    url: z.string().meta({ description: 'Opens it without a key for a quarter of an hour.' }),
  })
  .meta({ id: 'Attachment' });
export type AttachmentWire = z.infer<typeof attachmentWire>;

/** The same for the merchant. */
export const merchantAttachmentWire = attachmentWire
  .extend({
    subject: z.enum(['claim', 'return', 'assessment', 'identity']).nullable(),
    subjectId: z.string().nullable(),
    actor: z.string(),
    uploadedAt: z.string(),
  })
  .meta({ id: 'MerchantAttachment' });

export const merchantAttachmentListWire = z.object({ attachments: z.array(merchantAttachmentWire) }).meta({ id: 'MerchantAttachmentList' });

/** `POST /v1/orders/{id}/attachments?name=box.jpg&for=claim`, the file as the body. */
export const uploadQuery = z.strictObject({
  name: oneLine(120).default(''),
  for: z
    .enum(['claim', 'return', 'assessment'])
    .default('claim')
    .meta({ description: 'Only with `return` a PDF is taken: as proof of dispatch.' }),
});

/** What becomes of a document that shows who somebody is. */
export const identityReceivedWire = z
  .object({ received: z.literal(true), deletedBy: momentWire, text: z.string() })
  .meta({ id: 'IdentityReceived' });
export type IdentityReceivedWire = z.infer<typeof identityReceivedWire>;

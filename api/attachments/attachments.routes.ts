import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { insertAudit } from '../audit/audit.store.ts';
import { unsealed } from '../db/sealed.ts';
import type { Deps } from '../deps.ts';
import { publishableKey, secretKey } from '../http/authenticate.ts';
import { clientAddress } from '../http/client-address.ts';
import { readableRefusals, sameMerchantOrigin } from '../http/cross-origin.ts';
import { describe } from '../http/describe.ts';
import { dayOf } from '../http/format-moment.ts';
import { answerOnce, send } from '../http/idempotency.ts';
import { limitBody } from '../http/limit-body.ts';
import { limitGuesses, limitRequests } from '../http/limit-rate.ts';
import { ProblemError } from '../http/problem.ts';
import type { RequestScope } from '../http/request-scope.ts';
import { validate } from '../http/validate.ts';
import { orderToken } from '../orders/bearer-order.ts';
import { getOrder } from '../orders/orders.store.ts';
import { requireLink } from './attachment-link.ts';
import type { AttachmentRecord } from './attachment-record.ts';
import { attachmentWords } from './attachment-words.ts';
import { getContent, listAttachments, listIdentityDocuments } from './attachments.store.ts';
import {
  attachmentWire,
  identityReceivedWire,
  merchantAttachmentListWire,
  merchantAttachmentWire,
  uploadQuery,
  type IdentityReceivedWire,
} from './attachments.wire.ts';
import { cleanFile } from './clean-file.ts';
import { presentAttachment } from './present-attachment.ts';
import { rawWrite } from './raw-write.ts';
import { storeAttachment } from './store-attachment.ts';
import { storeIdentityDocument } from './store-identity-document.ts';

const idParam = z.object({ id: z.string().max(64) });
const linkParam = z.object({ merchantId: z.string().max(64), id: z.string().max(64) });
const linkQuery = z.object({ expires: z.coerce.number().int().min(0), signature: z.string().max(64) });
const limitedFile = limitBody(10 * 1024 * 1024, 'attachment-too-large');
const photos = ['image/jpeg', 'image/png', 'image/webp'] as const;
const merchantTag = 'Merchant: attachments';

/** Uploads: their body is a file, so they stand before whatever expects JSON. */
export function uploadRoutes(deps: Deps): Hono<RequestScope> {
  const guesses = limitGuesses(deps, 60, ['order-not-found']);
  const uploads = limitRequests(deps, 120, () => 'What was uploaded before is there.');
  const byShopper = [readableRefusals(deps.shops), limitedFile, publishableKey(deps.shops), sameMerchantOrigin, guesses, uploads] as const;
  return new Hono<RequestScope>()
    .post(
      '/orders/:id/attachments',
      ...byShopper,
      describe({
        summary: 'Upload a photo, or a proof of dispatch',
        tag: 'Attachments',
        headers: ['Cassa-Order'],
        answer: attachmentWire,
        status: 201,
        write: true,
        file: [...photos, 'application/pdf'],
      }),
      validate('param', idParam),
      validate('query', uploadQuery),
      async (c) => {
        const { name, for: use } = c.req.valid('query');
        const order = await openedOrder(deps, c, c.req.valid('param').id);
        const { bytes, write } = await rawWrite(c);
        const file = await cleanFile(bytes, { from: clientAddress(c, deps.env), pdf: use === 'return' });
        const { merchantId, id: orderId } = order;
        return send(
          c,
          await answerOnce(deps.db, merchantId, write, async (tx) => {
            const stored = { merchantId, orderId, name, file, actor: 'shopper', requestId: c.get('requestId') };
            return { status: 201, body: presentAttachment(deps, await storeAttachment(tx, deps, stored)) };
          }),
        );
      },
    )
    .post(
      '/orders/:id/documents',
      ...byShopper,
      describe({
        summary: 'Show the document that was asked for',
        tag: 'Attachments',
        headers: ['Cassa-Order'],
        answer: identityReceivedWire,
        status: 201,
        write: true,
        file: photos,
      }),
      validate('param', idParam),
      async (c) => {
        const order = await openedOrder(deps, c, c.req.valid('param').id);
        const { bytes, write } = await rawWrite(c);
        const file = await cleanFile(bytes, { from: clientAddress(c, deps.env), pdf: false });
        const { merchantId, id: orderId } = order;
        const language = c.get('language');
        return send(
          c,
          await answerOnce(deps.db, merchantId, write, async (tx) => {
            const shown = { merchantId, orderId, file, actor: 'shopper', requestId: c.get('requestId') };
            const deletedBy = dayOf(await storeIdentityDocument(tx, deps, shown), language);
            const text = attachmentWords(language).identityKept(deletedBy.text);
            return { status: 201, body: { received: true, deletedBy, text } satisfies IdentityReceivedWire };
          }),
        );
      },
    )
    .post(
      '/merchant/orders/:id/attachments',
      limitedFile,
      secretKey(deps.shops),
      describe({
        summary: 'Upload a photo as evidence',
        tag: merchantTag,
        security: 'secretKey',
        answer: merchantAttachmentWire,
        status: 201,
        write: true,
        file: [...photos, 'application/pdf'],
      }),
      validate('param', idParam),
      validate('query', uploadQuery),
      async (c) => {
        const { name, for: use } = c.req.valid('query');
        const { id: merchantId } = c.get('merchant');
        const { id: orderId } = await getOrder(deps.db, merchantId, c.req.valid('param').id);
        const { bytes, write } = await rawWrite(c);
        const file = await cleanFile(bytes, { from: merchantId, pdf: use === 'return' });
        return send(
          c,
          await answerOnce(deps.db, merchantId, write, async (tx) => {
            const stored = { merchantId, orderId, name, file, actor: c.get('actor'), requestId: c.get('requestId') };
            return { status: 201, body: presentForMerchant(deps, await storeAttachment(tx, deps, stored)) };
          }),
        );
      },
    );
}

/** Photos and papers behind the links that are given out with what they belong to: any browser opens them, for a while. */
export function attachmentLinkRoutes(deps: Deps): Hono<RequestScope> {
  return new Hono<RequestScope>().get(
    '/attachments/:merchantId/:id',
    describe({ summary: 'Open a photo or paper', tag: 'Attachments', security: 'none' }),
    limitGuesses(deps, 60, ['attachment-not-found']),
    validate('param', linkParam),
    validate('query', linkQuery),
    async (c) => {
      const named = c.req.valid('param');
      requireLink(deps, named, c.req.valid('query'));
      const { type, content, subject } = await getContent(deps.db, named.merchantId, named.id);
      // Nobody gets a link to a document that shows who somebody is.
      if (subject === 'identity') throw new ProblemError('attachment-not-found');
      return file(c, named.id, type, content);
    },
  );
}

/** What the merchant sees of what was uploaded. */
export function merchantAttachmentRoutes(deps: Deps): Hono<RequestScope> {
  return new Hono<RequestScope>()
    .get(
      '/orders/:id/attachments',
      describe({
        summary: 'List what came with the matters of an order',
        tag: merchantTag,
        security: 'secretKey',
        answer: merchantAttachmentListWire,
      }),
      validate('param', idParam),
      async (c) => {
        const { id: merchantId } = c.get('merchant');
        const { id: orderId } = await getOrder(deps.db, merchantId, c.req.valid('param').id);
        const records = await listAttachments(deps.db, merchantId, orderId);
        return c.json({ attachments: records.map((record) => presentForMerchant(deps, record)) });
      },
    )
    .get(
      '/orders/:id/documents',
      describe({
        summary: 'List the documents shown, until they are checked',
        tag: merchantTag,
        security: 'secretKey',
        answer: merchantAttachmentListWire,
      }),
      validate('param', idParam),
      async (c) => {
        const { id: merchantId } = c.get('merchant');
        const { id: orderId } = await getOrder(deps.db, merchantId, c.req.valid('param').id);
        const records = await listIdentityDocuments(deps.db, merchantId, orderId);
        return c.json({
          attachments: records.map((record) => ({ ...presentForMerchant(deps, record), url: `/v1/merchant/attachments/${record.id}` })),
        });
      },
    )
    .get(
      '/attachments/:id',
      describe({ summary: 'Open a photo or paper', tag: merchantTag, security: 'secretKey' }),
      validate('param', idParam),
      async (c) => {
        const { id: merchantId } = c.get('merchant');
        const { id } = c.req.valid('param');
        const { type, content, subject } = await getContent(deps.db, merchantId, id);
        if (subject !== 'identity') return file(c, id, type, content);
        const look = { merchantId, actor: c.get('actor'), verb: 'readIdentityDocument', subject: id, requestId: c.get('requestId') };
        await insertAudit(deps.db, look);
        return file(c, id, type, unsealed(deps.env, 'identity', id, content));
      },
    );
}

/** @throws ProblemError order-not-found, before a byte of the file is read */
async function openedOrder(deps: Deps, c: Context<RequestScope>, id: string) {
  return getOrder(deps.db, c.get('shop').id, id, orderToken(c).hash);
}

/** A photo is shown and a paper handed out; neither can run anything, be read as something else, or be kept by a cache. */
function file(c: Context<RequestScope>, id: string, type: string, content: Buffer): Response {
  const isPhoto = type === 'image/jpeg';
  return c.body(new Uint8Array(content), 200, {
    'Content-Type': type,
    'Content-Disposition': `${isPhoto ? 'inline' : 'attachment'}; filename="${id}.${isPhoto ? 'jpg' : 'pdf'}"`,
    'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-store',
  });
}

function presentForMerchant(deps: Deps, record: AttachmentRecord) {
  const { subject, subjectId, actor, uploadedAt } = record;
  return { ...presentAttachment(deps, record), subject, subjectId, actor, uploadedAt };
}

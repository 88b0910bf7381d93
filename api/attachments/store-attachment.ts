import { insertAudit } from '../audit/audit.store.ts';
import type { Db } from '../db/connect-database.ts';
import { newId } from '../db/new-id.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../http/problem.ts';
import { lockOrder } from '../orders/orders.store.ts';
import type { AttachmentRecord, CleanFile } from './attachment-record.ts';
import { countAttachments, getAttachment, insertAttachment } from './attachments.store.ts';

/** On one order. A shopper who needs more can describe it; a merchant looks at many pieces. */
const most = { shopper: 30, merchant: 200 };

export interface StoreAttachment {
  readonly merchantId: string;
  readonly orderId: string;
  /** As its sender calls it; empty: nothing. */
  readonly name: string;
  readonly file: CleanFile;
  /** `shopper` or a secret key's id. */
  readonly actor: string;
  readonly requestId?: string | undefined;
}

/**
 * Keeps a photo or paper beside an order until something uses it; what nobody uses goes after a day.
 *
 * @param file cleaned already: nothing that takes time happens while the order is locked
 * @throws ProblemError order-not-found, attachments-too-many
 */
export async function storeAttachment(
  tx: Db,
  deps: Pick<Deps, 'now'>,
  { merchantId, orderId, name, file, actor, requestId }: StoreAttachment,
): Promise<AttachmentRecord> {
  await lockOrder(tx, merchantId, orderId);
  const byShopper = actor === 'shopper';
  const there = await countAttachments(tx, merchantId, orderId, byShopper);
  if (there >= most[byShopper ? 'shopper' : 'merchant']) throw new ProblemError('attachments-too-many');
  const id = newId('att');
  await insertAttachment(
    tx,
    { merchantId, id, orderId, subject: null, subjectId: null, name: nameOf(name, file), actor, uploadedAt: deps.now() },
    file,
  );
  await insertAudit(tx, { merchantId, actor, verb: 'storeAttachment', subject: id, ...(requestId !== undefined && { requestId }) });
  return getAttachment(tx, merchantId, id);
}

/** Its own name without folders, with the ending of what it is now. */
function nameOf(name: string, { type }: CleanFile): string {
  const stem = name
    .split(/[/\\]/)
    .at(-1)!
    .replace(/\.[^.]*$/, '')
    .trim();
  return `${stem || (type === 'image/jpeg' ? 'photo' : 'document')}.${type === 'image/jpeg' ? 'jpg' : 'pdf'}`;
}

import type { Deps } from '../deps.ts';
import type { AttachmentRecord } from './attachment-record.ts';
import { attachmentLink } from './attachment-link.ts';
import type { AttachmentWire } from './attachments.wire.ts';

/** A photo or paper as the wire tells it, with a new link. */
export function presentAttachment(deps: Pick<Deps, 'env' | 'now'>, record: AttachmentRecord): AttachmentWire {
  const { id, name, type, size, width, height } = record;
  return { id, name, type, size, width, height, url: attachmentLink(deps, record) };
}

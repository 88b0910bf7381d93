import type { Database } from '../db/schema.ts';

/** What a photo or paper belongs to. */
export type AttachmentSubject = NonNullable<Database['attachments']['subject']>;

/** What a file can be kept as. */
export type AttachmentType = 'image/jpeg' | 'application/pdf';

/** A photo or paper of an order, without its content. */
export interface AttachmentRecord {
  readonly merchantId: string;
  readonly id: string;
  readonly orderId: string;
  /** Null until it is used. */
  readonly subject: AttachmentSubject | null;
  readonly subjectId: string | null;
  /** What its sender calls it. */
  readonly name: string;
  readonly type: AttachmentType;
  /** Bytes as kept. */
  readonly size: number;
  /** Pixels; null where there are none. */
  readonly width: number | null;
  readonly height: number | null;
  /** `shopper` or a secret key's id. */
  readonly actor: string;
  /** ISO 8601 instant. */
  readonly uploadedAt: string;
}

/** A file as it is kept: checked, and without anything but what it shows. */
export interface CleanFile {
  readonly type: AttachmentType;
  readonly content: Buffer;
  readonly width: number | null;
  readonly height: number | null;
}

import type { Language } from '../http/language.ts';

/** One part of a mail, said once and rendered twice: as text and as HTML. Strings are plain text everywhere. */
export type MailBlock =
  | { readonly kind: 'paragraphs'; readonly title?: string; readonly paragraphs: readonly string[] }
  | { readonly kind: 'facts'; readonly title?: string; readonly facts: readonly (readonly [label: string, value: string])[] }
  | { readonly kind: 'lines'; readonly title: string; readonly lines: readonly MailLine[]; readonly totals: readonly MailTotal[] }
  | { readonly kind: 'addresses'; readonly addresses: readonly { readonly title: string; readonly lines: readonly string[] }[] }
  | MailImage
  | { readonly kind: 'link'; readonly label: string; readonly href: string; readonly primary?: boolean };

/** A picture within the mail. What it shows must stand in words beside it: many programs show no pictures. */
export interface MailImage {
  readonly kind: 'image';
  /** Its name within the mail, of letters and digits. */
  readonly id: string;
  /** Media type. */
  readonly type: string;
  readonly content: Buffer;
  readonly alt: string;
  /** Pixels as shown; it is square. */
  readonly side: number;
}

export interface MailLine {
  readonly quantity: number;
  readonly title: string;
  /** Options, personalisation, what to know about it. */
  readonly details: readonly string[];
  readonly amount: string;
}

export interface MailTotal {
  readonly label: string;
  readonly amount: string;
  readonly strong?: boolean;
}

/** A whole mail before it is rendered. */
export interface MailContent {
  readonly language: Language;
  /** Name of the shop, at the head of the mail. */
  readonly shop: string;
  readonly subject: string;
  /** The line a mail program shows beside the subject. */
  readonly preview: string;
  readonly heading: string;
  readonly intro: readonly string[];
  readonly blocks: readonly MailBlock[];
  /** Who writes, and how to reach them. */
  readonly footer: readonly string[];
}

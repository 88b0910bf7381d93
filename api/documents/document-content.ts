import type { Language } from '../http/language.ts';

/** One part of a document on paper. Strings are plain text everywhere. */
export type DocumentBlock =
  | { readonly kind: 'heading'; readonly text: string; readonly level?: 2 | 3 }
  | { readonly kind: 'paragraph'; readonly text: string; readonly look?: 'lead' | 'note' }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly numbered?: boolean }
  /** `sum`: the last row adds up the others. */
  | {
      readonly kind: 'table';
      readonly columns: readonly TableColumn[];
      readonly rows: readonly (readonly string[])[];
      readonly sum?: boolean;
    }
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [label: string, value: string])[] }
  | { readonly kind: 'address'; readonly title: string; readonly lines: readonly string[] }
  /** Something to be filled in by hand on so many ruled lines. */
  | { readonly kind: 'field'; readonly label: string; readonly lines: number }
  /** A Code 128 symbol of ASCII characters, with the same in letters below. */
  | { readonly kind: 'barcode'; readonly code: string; readonly alt: string };

export interface TableColumn {
  readonly title: string;
  /** Share of the width, compared to the other columns. */
  readonly share: number;
  readonly align?: 'left' | 'right';
}

/** A whole document before it is set in pages. */
export interface DocumentContent {
  readonly language: Language;
  /** Who speaks, at the head of the first page and among the properties. */
  readonly author: string;
  readonly title: string;
  /** ISO 8601 instant the document is of; the same content always gives the same bytes. */
  readonly createdAt: string;
  readonly blocks: readonly DocumentBlock[];
  /** How pages are counted: `page 2 of 3`. */
  readonly page: (number: number, of: number) => string;
}

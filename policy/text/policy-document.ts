/** Sections of the public policy text, in the order in which they stand. */
export const policySectionIds = ['delivery', 'payment', 'order', 'withdrawal', 'returns', 'guarantee', 'complaints', 'seller'] as const;
export type PolicySectionId = (typeof policySectionIds)[number];

/** A piece of text. Every string is plain text in the document's language; whoever shows it escapes it. */
export type PolicyBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** One topic. A block of kind `heading` begins a part of it. */
export interface PolicySection {
  readonly id: PolicySectionId;
  readonly heading: string;
  readonly blocks: readonly PolicyBlock[];
}

/** What a merchant tells shoppers about its terms, as data: no markup, no HTML. */
export interface PolicyDocument {
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  readonly sections: readonly PolicySection[];
}

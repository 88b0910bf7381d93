/** How bad a mark is, worst first. `known`: below the law, and acknowledged. */
export const markKinds = ['mistake', 'belowLaw', 'doubtful', 'remark', 'known'] as const;
export type MarkKind = (typeof markKinds)[number];

/** Something to say about a line of the profile. */
export interface Mark {
  readonly kind: MarkKind;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  /** Where it is in the profile; empty: in the text as a whole. */
  readonly path: string;
  readonly text: string;
  readonly why?: string;
  readonly remedy?: string;
  /** Passage of the terms, and articles of the law. */
  readonly clause?: string;
  readonly law?: string;
  /** Id of the finding. */
  readonly finding?: string;
}

/** Icon and word of each kind: colour never says it alone. */
export const markSigns: Readonly<Record<MarkKind, { readonly icon: string; readonly word: string; readonly plural: string }>> = {
  mistake: { icon: '✕', word: 'Mistake', plural: 'mistakes' },
  belowLaw: { icon: '▲', word: 'Below the law', plural: 'below the law' },
  doubtful: { icon: '◆', word: 'Doubtful', plural: 'doubtful' },
  remark: { icon: '●', word: 'Worth knowing', plural: 'worth knowing' },
  known: { icon: '✓', word: 'Acknowledged', plural: 'acknowledged' },
};

/** What somebody was writing, kept for the next visit. */
export interface Draft {
  readonly text: string;
  /** Example it began with, and its text then: the difference is what would be lost. */
  readonly example: string;
  readonly begunWith: string;
}

const name = 'studio:draft';

/** The draft of the last visit; undefined where there is none or nothing can be kept. */
export function keptDraft(): Draft | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? 'null');
    return isDraft(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a draft where that is possible. @returns whether it was */
export function keepDraft({ text, example, begunWith }: Draft): boolean {
  try {
    localStorage.setItem(name, JSON.stringify({ text, example, begunWith }));
    return true;
  } catch {
    return false;
  }
}

function isDraft(value: unknown): value is Draft {
  const { text, example, begunWith } = (value ?? {}) as Partial<Record<keyof Draft, unknown>>;
  return typeof text === 'string' && typeof example === 'string' && typeof begunWith === 'string';
}

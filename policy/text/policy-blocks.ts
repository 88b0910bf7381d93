import type { PolicyBlock } from './policy-document.ts';

type Maybe<T> = T | undefined | false;

const present = <T>(each: Maybe<T>): each is T => each !== undefined && each !== false;

/** Begins a part of a section. */
export function heading(text: string): PolicyBlock {
  return { kind: 'heading', text };
}

/** The sentences that apply, as one paragraph; nothing where none does. */
export function paragraph(...sentences: readonly Maybe<string>[]): readonly PolicyBlock[] {
  const text = sentences.filter(present).join(' ');
  return text === '' ? [] : [{ kind: 'paragraph', text }];
}

/** The items that apply; nothing where none does. */
export function list(...items: readonly Maybe<string>[]): readonly PolicyBlock[] {
  const said = items.filter(present);
  return said.length === 0 ? [] : [{ kind: 'list', items: said }];
}

/** A table whose rows have a cell for every column. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): PolicyBlock {
  return { kind: 'table', columns, rows };
}

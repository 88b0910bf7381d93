/** One built file: its gzipped bytes, the modules it names and, for an entry or a lazy part, the module it stands for. */
export interface Chunk {
  readonly file: string;
  readonly gzip: number;
  readonly imports: readonly string[];
  readonly dynamicImports: readonly string[];
  /** Source module, relative to the repository; null for a chunk that is only shared. */
  readonly facade: string | null;
}

/**
 * Every chunk a page fetches once it uses these entries: what they import, and what that imports, at once or lazily.
 * Words come in one language, so of the chunks under `locales/` only those of `language` are followed.
 * @param later lazy parts that a page need not have, so that they and what only they import do not count
 */
export function fetched(
  chunks: ReadonlyMap<string, Chunk>,
  entries: readonly string[],
  language: string,
  later: readonly string[] = [],
): Chunk[] {
  const reached = new Set<Chunk>();
  const visit = (file: string) => {
    const chunk = chunks.get(file);
    if (!chunk) throw new Error(`No chunk ${file}`);
    if (reached.has(chunk) || !speaks(chunk, language) || later.includes(chunk.facade ?? '')) return;
    reached.add(chunk);
    for (const next of [...chunk.imports, ...chunk.dynamicImports]) visit(next);
  };
  for (const facade of entries) visit(standingFor(chunks, facade).file);
  return [...reached];
}

/** The chunk a source module became. @throws when it is not a chunk of its own */
export function standingFor(chunks: ReadonlyMap<string, Chunk>, facade: string): Chunk {
  const chunk = [...chunks.values()].find((candidate) => candidate.facade === facade);
  if (!chunk) throw new Error(`${facade} is no chunk of its own`);
  return chunk;
}

/** The languages that have words of their own. */
export function spokenLanguages(chunks: ReadonlyMap<string, Chunk>): string[] {
  return [...new Set([...chunks.values()].map(languageOf))].filter((language) => language !== undefined);
}

function speaks(chunk: Chunk, language: string): boolean {
  return (languageOf(chunk) ?? language) === language;
}

function languageOf({ facade }: Chunk): string | undefined {
  return /\/locales\/(?:.*\/)?([a-z]{2})(?:\/|[.-])/.exec(facade ?? '')?.[1];
}

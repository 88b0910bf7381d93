/** An error as the log keeps it: name, place and SQLSTATE. A database's message may quote personal data, so it is left out. */
export function describeError(error: unknown) {
  if (!(error instanceof Error)) return { name: typeof error };
  const { code, severity } = error as { readonly code?: unknown; readonly severity?: unknown };
  const fromDatabase = severity !== undefined;
  return {
    name: error.name,
    code,
    ...(!fromDatabase && { message: error.message }),
    stack: error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at ')),
  };
}

/** What a form holds: texts, lists and objects of them. */
export type FormValue = string | FormValue[] | { [name: string]: FormValue };
export type FormObject = Record<string, FormValue>;

/** A body or query as Stripe's interface writes it: `card[capture_method]=manual&types[0]=card`. */
export function readForm(text: string): FormObject {
  const root: FormObject = {};
  for (const [path, value] of new URLSearchParams(text)) {
    const keys = [...path.matchAll(/[^[\]]+/g)].map(([key]) => key);
    let at: FormObject = root;
    for (const key of keys.slice(0, -1)) at = (at[key] ??= {}) as FormObject;
    at[keys.at(-1)!] = value;
  }
  return withLists(root) as FormObject;
}

/** Objects whose names count from 0 are lists. */
function withLists(value: FormValue): FormValue {
  if (typeof value === 'string' || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([name, each]) => [name, withLists(each)] as const);
  const isList = entries.length > 0 && entries.every(([name], index) => name === String(index));
  return isList ? entries.map(([, each]) => each) : Object.fromEntries(entries);
}

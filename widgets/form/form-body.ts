type Body = { [key: string]: string | boolean | Body };

/**
 * The request body a form describes: a control's name is the JSON pointer of its value. Empty text is left out, a check box
 * is a boolean, of radio buttons the chosen one counts.
 */
export function formBody(form: HTMLFormElement): Body {
  const body: Body = {};
  for (const { name, type, value, checked } of form.elements as Iterable<Element> as Iterable<HTMLInputElement>) {
    if (!name?.startsWith('/') || (type === 'radio' && !checked)) continue;
    const entry = type === 'checkbox' ? checked : value.trim();
    if (entry === '') continue;
    const path = name.slice(1).split('/');
    const last = path.pop()!;
    const parent = path.reduce((object, key) => (object[key] ??= {}) as Body, body);
    parent[last] = entry;
  }
  return body;
}

type Body = { [key: string]: string | boolean | Body };

/**
 * The request body a form describes: every control's name is a JSON pointer. Empty text is left out, a checkbox is a
 * boolean, of radio buttons the chosen one counts.
 */
export function formBody(form: HTMLFormElement): Body {
  const body: Body = {};
  for (const control of form.elements) {
    if (!(control instanceof HTMLInputElement || control instanceof HTMLSelectElement || control instanceof HTMLTextAreaElement)) continue;
    if (!control.name.startsWith('/') || control.disabled) continue;
    if (control.type === 'radio' && !(control as HTMLInputElement).checked) continue;
    const value = control.type === 'checkbox' ? (control as HTMLInputElement).checked : control.value.trim();
    if (value !== '') place(body, control.name.slice(1).split('/'), value);
  }
  return body;
}

function place(body: Body, path: string[], value: string | boolean): void {
  const [key, ...rest] = path;
  if (key === undefined) return;
  if (rest.length === 0) body[key] = value;
  else place((body[key] ??= {}) as Body, rest, value);
}

const inUrl = /#cassa-access=([\w.~-]+)/;

/** Takes the code of a one-time link (`#cassa-access=<code>`) out of the address bar. It opens an order once. */
export function takeAccessCode(): string | undefined {
  const code = inUrl.exec(location.href)?.[1];
  if (code) history.replaceState(history.state, '', location.href.replace(inUrl, ''));
  return code;
}

/** The look of the hosted page: one column, light and dark, from 320 px up, and on paper. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --ground: #f4f4f1;
  --sheet: #fff;
  --ink: #1b1c1f;
  --soft: #5a5c63;
  --line: #d9d9d4;
  --edge: #85878f;
  --accent: #1f4d3a;
  --on-accent: #fff;
  --accent-soft: #e8f0eb;
  --error: #a8200d;
  --error-soft: #fdf0ee;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #131416;
    --sheet: #1c1d20;
    --ink: #f2f2f0;
    --soft: #b3b5bc;
    --line: #37393f;
    --edge: #84868f;
    --accent: #a5d6bf;
    --on-accent: #10241b;
    --accent-soft: #1d2b25;
    --error: #ffab9c;
    --error-soft: #33201d;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  display: flex;
  flex-direction: column;
  min-block-size: 100vh;
  margin: 0;
  background: var(--ground);
  color: var(--ink);
  font: 1.0625rem/1.55 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
  overflow-wrap: anywhere;
}
h1, h2, p, dl, dd, ul, blockquote, form { margin: 0; padding: 0; }
ul { list-style: none; }
a { color: inherit; text-underline-offset: .2em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }

header, main, footer { inline-size: 100%; max-inline-size: 38rem; margin-inline: auto; padding-inline: 1.25rem; }
header { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: baseline; justify-content: space-between; padding-block: 1.25rem; }
header p { font-size: .9375rem; }
.shop { font-size: 1.0625rem; font-weight: 650; letter-spacing: -.01em; }
main {
  flex: 1 0 auto;
  padding: clamp(1.5rem, 6vw, 2.5rem) clamp(1.25rem, 6vw, 2.5rem);
  background: var(--sheet);
  border: 1px solid var(--line);
  border-radius: 1rem;
}
main > * + * { margin-block-start: 1rem; }
.step { color: var(--soft); font-size: .875rem; font-weight: 600; }
.step + h1 { margin-block-start: .25rem; }
h1 { font-size: clamp(1.5rem, 1.2rem + 1.6vw, 2rem); font-weight: 700; line-height: 1.2; letter-spacing: -.02em; text-wrap: balance; }
h2 { font-size: 1.0625rem; font-weight: 650; line-height: 1.35; }
.lead { color: var(--soft); text-wrap: pretty; }

form { display: grid; gap: 1.25rem; padding-block-start: .75rem; }
.field { display: grid; gap: .25rem; }
label { font-weight: 600; }
.optional { color: var(--soft); font-weight: 400; }
.hint { color: var(--soft); font-size: .9375rem; line-height: 1.4; }
input, textarea {
  inline-size: 100%;
  min-block-size: 3rem;
  margin-block-start: .25rem;
  padding: .625rem .75rem;
  border: 1px solid var(--edge);
  border-radius: .625rem;
  background: var(--sheet);
  color: inherit;
  font: inherit;
}
textarea { min-block-size: 5.5rem; resize: vertical; }
:is(input, textarea):focus-visible { border-color: var(--accent); outline-offset: 0; border-radius: .625rem; }
[aria-invalid] { border: 2px solid var(--error); }
.error { color: var(--error); font-size: .9375rem; font-weight: 600; line-height: 1.4; }
.errors { padding: 1rem 1.125rem; border: 2px solid var(--error); border-radius: .75rem; background: var(--error-soft); }
.errors ul { margin-block-start: .5rem; display: grid; gap: .375rem; }
.errors li a { color: var(--error); font-weight: 600; }

button {
  min-block-size: 3.25rem;
  padding: .75rem 1.25rem;
  border: 1px solid var(--accent);
  border-radius: .75rem;
  font: inherit;
  font-weight: 650;
  cursor: pointer;
}
.primary { background: var(--accent); color: var(--on-accent); }
.primary:hover { background: color-mix(in srgb, var(--accent) 88%, var(--ink)); }
.plain { border-color: var(--edge); background: transparent; color: inherit; }
.plain:hover { background: color-mix(in srgb, var(--ink) 6%, transparent); }

.paper { padding: clamp(1rem, 5vw, 1.5rem); border: 1px solid var(--line); border-radius: .75rem; background: color-mix(in srgb, var(--sheet) 60%, var(--ground)); }
.paper > * + * { margin-block-start: .875rem; }
.paper hr { block-size: 1px; border: 0; background: var(--line); }
blockquote { padding-inline-start: .875rem; border-inline-start: 3px solid var(--accent); font-size: 1.125rem; font-weight: 600; line-height: 1.4; }
.paper dl { display: grid; gap: .75rem; }
dt { color: var(--soft); font-size: .875rem; line-height: 1.4; }
dd { white-space: pre-line; }
.paper dd { font-weight: 600; }
.id { font-family: ui-monospace, 'SF Mono', Menlo, Consolas, monospace; font-size: .875em; font-weight: 400; word-break: break-all; }
.note { color: var(--soft); font-size: .875rem; line-height: 1.45; }

.done { padding-inline-start: 1rem; border-inline-start: 4px solid var(--accent); }
.done .lead { margin-block-start: .5rem; }
.keep { padding: 1rem 1.125rem; border-radius: .75rem; background: var(--accent-soft); }
.keep ul { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; }
.keep a { display: inline-block; padding-block: .5rem; font-weight: 600; }

footer { display: grid; gap: .875rem; padding-block: 1.5rem 2.5rem; color: var(--soft); font-size: .875rem; line-height: 1.45; }
footer dl { display: grid; gap: .125rem; }
footer dl div { display: flex; flex-wrap: wrap; gap: 0 .5rem; }
footer dt { font-size: inherit; }
footer dt::after { content: ':'; }
footer dt:lang(fr)::after { content: '\\a0:'; }
.languages { display: flex; flex-wrap: wrap; gap: 0 1.125rem; }
.languages :is(a, span) { display: inline-block; padding-block: .5rem; }
.languages span { color: var(--ink); font-weight: 650; }
.test { padding: .5rem .75rem; border: 1px dashed var(--edge); border-radius: .5rem; }

@media (max-width: 40rem) {
  main { border-inline: 0; border-radius: 0; }
}
@media (forced-colors: active) {
  .primary { border-width: 3px; }
}
@media print {
  body { background: none; font-size: 11pt; }
  main { padding: 0; border: 0; }
  header p + p, nav, .keep, .test, main > p:last-child, form { display: none; }
}
`;

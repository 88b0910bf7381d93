/** The look of `/docs`: one column on a phone, chapters beside the text from 64rem on. */
export const documentationStyle = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fbfaf7, #16171b); --sheet: light-dark(#fff, #1d1f25); --ink: light-dark(#1d1e24, #f0eee9);
  --soft: light-dark(#5c5e68, #a9abb5); --line: light-dark(#e4e1d9, #32353e); --accent: light-dark(#7a3b1d, #f0a981);
  --read: light-dark(#0b6e45, #6fd3a3); --write: light-dark(#8a4b00, #eab765); --erase: light-dark(#b3261e, #ff9a91);
  background: var(--paper); color: var(--ink); scroll-padding-top: 1rem;
}
body { margin: 0 auto; max-width: 76rem; padding: 0 1.25rem 6rem; font: 1rem/1.6 system-ui, sans-serif; }
h1, h2, h3, p, dl, dd, ul { margin: 0; padding: 0; }
h1 { font-size: 2.25rem; line-height: 1.15; letter-spacing: -0.02em; }
h2 { font-size: 1.5rem; line-height: 1.25; letter-spacing: -0.01em; }
h3 { font-size: 1rem; font-weight: 600; }
a { color: var(--accent); text-underline-offset: 0.2em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 0.2rem; }
code { font: 0.9em ui-monospace, SFMono-Regular, Menlo, monospace; overflow-wrap: anywhere; }
small { color: var(--soft); font-size: 0.8em; }
header { display: grid; gap: 0.75rem; max-width: 44rem; padding-block: clamp(2rem, 6vw, 4rem) 2rem; }
header p { color: var(--soft); font-size: 1.0625rem; }
header dl { margin-block-start: 0.5rem; }
nav { padding-block: 0.75rem; border-block: 1px solid var(--line); }
nav ul { display: flex; flex-wrap: wrap; gap: 0.125rem 1.25rem; list-style: none; }
nav a { display: inline-block; padding-block: 0.25rem; color: inherit; text-decoration: none; }
nav a:hover { text-decoration: underline; }
main { display: grid; grid-template-columns: minmax(0, 1fr); gap: 3.5rem; padding-block-start: 2.5rem; }
section { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; }
section > p { max-width: 44rem; color: var(--soft); }
article { padding: 1rem 1.25rem; border: 1px solid var(--line); border-radius: 0.75rem; background: var(--sheet); scroll-margin-top: 1rem; }
article:target { border-color: var(--accent); }
.call { display: flex; flex-wrap: wrap; gap: 0.25rem 0.75rem; align-items: baseline; margin-block-start: 0.25rem; }
.method { font-weight: 700; color: var(--write); }
.get { color: var(--read); }
.delete { color: var(--erase); }
.lock { margin-inline-start: auto; color: var(--soft); font-size: 0.8125rem; }
article dl { margin-block-start: 0.75rem; }
dl div { display: grid; grid-template-columns: minmax(9rem, 13rem) minmax(0, 1fr); gap: 0 1rem; padding-block: 0.375rem; border-block-start: 1px solid var(--line); font-size: 0.9375rem; }
dt, .type { color: var(--soft); }
.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: 0.75rem; background: var(--sheet); }
table { border-collapse: collapse; inline-size: 100%; font-size: 0.9375rem; }
th, td { padding: 0.5rem 1.25rem; border-block-end: 1px solid var(--line); text-align: start; vertical-align: top; font-weight: 400; }
thead th { color: var(--soft); font-size: 0.8125rem; }
tbody tr:last-child > * { border: 0; }
@media (max-width: 36rem) { dl div { grid-template-columns: minmax(0, 1fr); } .lock { margin-inline-start: 0; } }
@media (min-width: 64rem) {
  body { display: grid; grid-template-columns: 13rem minmax(0, 1fr); gap: 0 3.5rem; }
  header { grid-column: 2; }
  nav { grid-area: 1 / 1 / 3; position: sticky; inset-block-start: 0; align-self: start; padding-block: 4.5rem 2rem; border: 0; }
  nav ul { display: grid; }
  main { grid-column: 2; padding-block-start: 1rem; }
}
`;

import type { PolicyBlock, PolicyDocument } from './policy-document.ts';

/** The text as an HTML fragment whose root carries the language; everything in it is escaped, and it has neither script nor style. */
export function policyTextHtml({ language, title, sections }: PolicyDocument): string {
  const parts = sections.map(
    ({ id, heading, blocks }) =>
      `<section id="${escaped(id)}">\n<h2>${escaped(heading)}</h2>\n${blocks.map(blockHtml).join('\n')}\n</section>`,
  );
  return `<article lang="${escaped(language)}">\n<h1>${escaped(title)}</h1>\n${parts.join('\n')}\n</article>\n`;
}

function blockHtml(block: PolicyBlock): string {
  if (block.kind === 'heading') return `<h3>${escaped(block.text)}</h3>`;
  if (block.kind === 'paragraph') return `<p>${escaped(block.text)}</p>`;
  if (block.kind === 'list') return `<ul>${block.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;
  const head = block.columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join('');
  const body = block.rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('\n');
  return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body}\n</tbody>\n</table>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign]!);
}

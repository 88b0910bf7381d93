import type { PolicyBlock, PolicyDocument } from './policy-document.ts';

/** The text as Markdown (CommonMark with tables); what stands in it is escaped. */
export function policyTextMarkdown({ title, sections }: PolicyDocument): string {
  const parts = sections.flatMap(({ heading, blocks }) => [`## ${escaped(heading)}`, ...blocks.map(blockMarkdown)]);
  return `${[`# ${escaped(title)}`, ...parts].join('\n\n')}\n`;
}

function blockMarkdown(block: PolicyBlock): string {
  if (block.kind === 'heading') return `### ${escaped(block.text)}`;
  if (block.kind === 'paragraph') return lineStart(escaped(block.text));
  if (block.kind === 'list') return block.items.map((item) => `- ${lineStart(escaped(item))}`).join('\n');
  const row = (cells: readonly string[]) => `| ${cells.map((cell) => escaped(cell)).join(' | ')} |`;
  return [row(block.columns), row(block.columns.map(() => '---')).replaceAll('\\', ''), ...block.rows.map(row)].join('\n');
}

/** What Markdown or HTML would read as a sign; a line break would begin another block. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|#~&]/g, '\\$&').replace(/\s*\n\s*/g, ' ');
}

/** Signs that mean something only where a line begins. */
function lineStart(text: string): string {
  return text.replace(/^(\d+)([.)])/, '$1\\$2').replace(/^([-+=])/, '\\$1');
}

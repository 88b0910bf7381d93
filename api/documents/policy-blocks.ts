import type { PolicyBlock } from '../../policy/index.ts';
import type { DocumentBlock } from './document-content.ts';

/** Blocks of a policy text as they stand on paper. Columns are as wide as the words in them ask for. */
export function documentBlocks(blocks: readonly PolicyBlock[], headingLevel: 2 | 3): DocumentBlock[] {
  return blocks.map((block) => {
    if (block.kind === 'heading') return { ...block, level: headingLevel };
    if (block.kind !== 'table') return block;
    return { kind: 'table', columns: block.columns.map((title, index) => ({ title, share: shareOf(block, index) })), rows: block.rows };
  });
}

function shareOf({ columns, rows }: Extract<PolicyBlock, { kind: 'table' }>, index: number): number {
  const longest = Math.max(...[columns, ...rows].map((row) => (row[index] ?? '').length));
  return Math.sqrt(Math.min(Math.max(longest, 8), 120));
}

import type { MailBlock, MailContent, MailImage } from './mail-content.ts';

const width = 64;

/** The mail as plain text, for whoever reads without HTML; it says everything the HTML says. */
export function renderText({ language, shop, heading, intro, blocks, footer }: MailContent): string {
  const colon = language === 'fr' ? '\u00a0:' : ':';
  const texts = blocks.flatMap((block) => (block.kind === 'image' ? [] : [blockText(block, colon)]));
  const parts = [shop, underlined(heading, '='), ...intro, ...texts, ['--', ...footer].join('\n')];
  return `${parts.join('\n\n')}\n`;
}

function blockText(block: Exclude<MailBlock, MailImage>, colon: string): string {
  switch (block.kind) {
    case 'paragraphs':
      return titled(block.title, block.paragraphs.join('\n\n'));
    case 'facts':
      return titled(block.title, block.facts.map(([label, value]) => `${label}${colon} ${value}`).join('\n'));
    case 'lines': {
      const lines = block.lines.map(({ quantity, title, details, amount }) =>
        [spread(`${quantity} × ${title}`, amount), ...details.map((detail) => `    ${detail}`)].join('\n'),
      );
      const totals = block.totals.map(({ label, amount }) => spread(label, amount));
      return titled(block.title, [...lines, ...(totals.length > 0 ? ['-'.repeat(width)] : []), ...totals].join('\n'));
    }
    case 'addresses':
      return block.addresses.map(({ title, lines }) => titled(title, lines.join('\n'))).join('\n\n');
    case 'link':
      return `${block.label}${colon}\n${block.href}`;
  }
}

function titled(title: string | undefined, text: string): string {
  return title ? `${underlined(title, '-')}\n${text}` : text;
}

function underlined(title: string, rule: string): string {
  return `${title}\n${rule.repeat([...title].length)}`;
}

/** Words on the left, the amount on the right; a long name pushes the amount on. */
function spread(left: string, right: string): string {
  return right ? `${left}${' '.repeat(Math.max(2, width - [...left].length - [...right].length))}${right}` : left;
}

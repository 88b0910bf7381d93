import { describe, expect, test } from 'vitest';
import type { PolicyDocument } from './policy-document.ts';
import { policyTextHtml } from './policy-text-html.ts';
import { policyTextMarkdown } from './policy-text-markdown.ts';

const hostile = `<script>alert("1")</script> & 'a' | b\n# c`;
const document: PolicyDocument = {
  language: 'it',
  title: hostile,
  sections: [
    {
      id: 'delivery',
      heading: hostile,
      blocks: [
        { kind: 'heading', text: 'Times' },
        { kind: 'paragraph', text: `1. ${hostile}` },
        { kind: 'list', items: [hostile, '- b'] },
        { kind: 'table', columns: ['To', 'Cost'], rows: [[hostile, '6.90 €']] },
      ],
    },
  ],
};

describe('HTML', () => {
  const html = policyTextHtml(document);
  test('keeps what merchants write as text', () => {
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;a&#39; | b');
  });
  test('says its language and marks up the structure', () => {
    expect(html).toContain('<article lang="it">');
    expect(html).toContain('<section id="delivery">');
    expect(html).toContain('<th scope="col">To</th><th scope="col">Cost</th>');
  });
});

describe('Markdown', () => {
  const lines = policyTextMarkdown(document).split('\n');
  test('keeps what merchants write as text, in one line', () => {
    expect(lines.filter((line) => line.startsWith('# '))).toHaveLength(1);
    expect(lines.filter((line) => /(?<!\\)[<|].*script/.test(line.replace(/^\| /, '')))).toEqual([]);
    expect(lines).toContain('- \\- b');
    expect(lines.some((line) => line.startsWith('1\\. '))).toBe(true);
  });
  test('has a cell for every column', () => {
    const rows = lines.filter((line) => line.startsWith('|'));
    expect(rows.map((row) => row.match(/(?<!\\)\|/g)!.length)).toEqual([3, 3, 3]);
    expect(rows[1]).toBe('| --- | --- |');
  });
});

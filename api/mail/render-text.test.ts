import { expect, test } from 'vitest';
import type { MailContent } from './mail-content.ts';
import { renderText } from './render-text.ts';

const content = (language: MailContent['language'], ...more: MailContent['blocks']): MailContent => ({
  language,
  shop: 'Bottega',
  subject: 'S',
  preview: 'P',
  heading: 'H',
  intro: [],
  blocks: [{ kind: 'facts', facts: [['Nom', 'Anna']] }, { kind: 'link', label: 'Commande', href: 'https://shop.example/' }, ...more],
  footer: [],
});

test('a label is set off as its language sets it', () => {
  expect(renderText(content('fr'))).toContain('Nom\u00a0: Anna');
  expect(renderText(content('fr'))).toContain('Commande\u00a0:\nhttps://shop.example/');
  expect(renderText(content('it'))).toContain('Nom: Anna');
});

test('a rule stands over sums, and nowhere else', () => {
  const lines = [{ quantity: 1, title: 'Sac', details: [], amount: '' }];
  const rule = /^-{64}$/m;
  expect(renderText(content('fr', { kind: 'lines', title: 'Articles', lines, totals: [] }))).not.toMatch(rule);
  expect(renderText(content('fr', { kind: 'lines', title: 'Articles', lines, totals: [{ label: 'Total', amount: '1 €' }] }))).toMatch(rule);
});

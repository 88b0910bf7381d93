import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { afterAll, describe, expect, test } from 'vitest';
import { readPdf } from '../documents/test-pdf.ts';
import { packageRoot } from '../package-root.ts';
import { terminalIo } from './command-io.ts';
import { runMailCommand } from './mail-preview.ts';

const folder = mkdtempSync(join(tmpdir(), 'cassa-mails-'));
afterAll(() => rmSync(folder, { recursive: true }));

const profile = join(packageRoot, 'policy', 'profiles', 'drop.json');

/** Runs the command; what it said, and how it ended. */
async function run(...args: readonly string[]) {
  const lines: string[] = [];
  const complaints: string[] = [];
  const io = { ...terminalIo, print: (line: string) => void lines.push(line), complain: (line: string) => void complaints.push(line) };
  return { code: await runMailCommand(args, io), lines, complaints: complaints.join('\n') };
}

describe('cassa mail preview', () => {
  test('writes a mail as it would go out, its HTML and its files, and names them', async () => {
    const out = join(folder, 'one');
    const { code, lines } = await run('preview', '--profile', profile, '--step', 'shipped', '--lang', 'fr', '--out', out);
    expect(code).toBe(0);
    expect(lines.map((line) => line.slice(out.length + 1))).toEqual([
      'shipped.fr.eml',
      'shipped.fr.html',
      'shipped.fr.conditions.pdf',
      'shipped.fr.informations-retractation.pdf',
      'shipped.fr.formulaire-retractation.pdf',
    ]);
    const mail = await PostalMime.parse(readFileSync(lines[0]!));
    expect(mail.subject).toContain('Commande 100001 expédiée');
    expect(mail.attachments).toHaveLength(3);
    expect(readFileSync(lines[1]!, 'utf8')).toContain('<html lang="fr">');
    expect(readPdf(readFileSync(lines[4]!)).text).toContain('Modèle de formulaire de rétractation');
  });

  test('without a step writes all of them', async () => {
    const out = join(folder, 'all');
    expect((await run('preview', '--profile', profile, '--out', out)).code).toBe(0);
    const files = readdirSync(out);
    expect(files.filter((name) => name.endsWith('.it.eml')).length).toBeGreaterThan(30);
    expect(files).toContain('merchantMailBounced.it.html');
  });

  test.each([
    [['preview'], '--profile is missing'],
    [['preview', '--profile', profile, '--step', 'thanks'], '--step is one of'],
    [['preview', '--profile', profile, '--lang', 'nl'], '--lang is one of'],
    [['preview', '--profile', join(packageRoot, 'package.json')], 'package.json'],
    [['send'], 'There is no command "send"'],
    [[], 'What to do is missing'],
  ])('%j ends with what is wrong', async (args, complaint) => {
    const { code, complaints } = await run(...args);
    expect(code).toBe(2);
    expect(complaints).toContain(complaint);
  });

  test('explains itself', async () => {
    const { code, lines } = await run('--help');
    expect(code).toBe(0);
    expect(lines.join('\n')).toContain('returnInstructions');
  });
});

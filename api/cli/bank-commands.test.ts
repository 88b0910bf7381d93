import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { camtFile, csvFile, TestBank } from '../bank/test-bank.ts';
import { runBankCommand } from './bank-commands.ts';

let bank: TestBank;
const folder = mkdtempSync(join(tmpdir(), 'cassa-bank-'));
beforeAll(async () => {
  bank = await TestBank.start();
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await bank.api.stop();
});

async function run(...args: string[]) {
  const said: string[] = [];
  const io = {
    read: () => '',
    exists: () => true,
    today: '2026-11-16',
    print: (line: string) => said.push(line),
    complain: (line: string) => said.push(line),
  };
  const code = await runBankCommand(args, bank.api.deps, io);
  return { code, said: said.join('\n') };
}

test('a statement is booked from a file, in whatever encoding the bank writes', async () => {
  const placed = await bank.ordered();
  const { number } = placed.order;
  const file = join(folder, 'statement.csv');
  writeFileSync(file, Buffer.from(csvFile([{ amount: 9900, text: `però ${number}` }]), 'latin1'));
  const asked = ['import', file, '--merchant', bank.api.keys.merchantId];
  const first = await run(...asked);
  expect([first.code, (await bank.read(placed)).state]).toEqual([0, 'paid']);
  expect(first.said).toContain(`#${number}`);
  expect(JSON.parse((await run(...asked, '--json')).said)).toMatchObject({ matched: { amount: 0 }, known: { amount: 9900 } });
});

test('it ends with 1 where a person has to look, and with 2 where there is nothing to read', async () => {
  const file = join(folder, 'open.xml');
  writeFileSync(file, camtFile([{ amount: 1, text: 'x' }]));
  expect((await run('import', file, '--merchant', bank.api.keys.merchantId)).code).toBe(1);
  for (const args of [
    ['import', file],
    ['import', '--merchant', 'x'],
    ['import', join(folder, 'none'), '--merchant', 'x'],
    ['import', file, '--merchant', 'mer_none'],
    ['export'],
  ])
    expect((await run(...args)).code).toBe(2);
  writeFileSync(file, '<a/>');
  expect(await run('import', file, '--merchant', bank.api.keys.merchantId)).toMatchObject({
    code: 2,
    said: expect.stringContaining('notAStatement'),
  });
});

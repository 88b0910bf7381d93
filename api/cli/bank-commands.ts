import { readFileSync } from 'node:fs';
import { importStatement, type StatementImport } from '../bank/import-statement.ts';
import { presentImport } from '../bank/present-entry.ts';
import type { ImportedStatementWire } from '../bank/bank.wire.ts';
import { settleCredited } from '../bank/settle-credited.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../http/problem.ts';
import { exitCode, readOptions, UsageError, type ExitCode } from './command.ts';
import type { CommandIo } from './command-io.ts';

export const bankUsage = `
  bank import <statement.xml|.csv>  --merchant <id> [--json]
      books what the bank's statement says (CAMT.053, or values separated by ; or ,; "-" is what is piped in) and lists what
      became of each movement; ends with 1 where a person has to say what one is
`;

/** `cassa bank …`: what to do, from the words after `bank`. */
export async function runBankCommand(args: readonly string[], deps: Deps, io: CommandIo): Promise<ExitCode> {
  try {
    const [name = '', ...rest] = args;
    if (name !== 'import') throw new UsageError(`Usage:\n${bankUsage}`);
    const { values, positionals } = readOptions(rest, ['the file'], { merchant: { type: 'string' }, json: { type: 'boolean' } });
    if (values.merchant === undefined) throw new UsageError('--merchant is missing');
    const bytes = readBytes(positionals[0]!);
    const imported = await importNow(deps, { merchantId: values.merchant, bytes, actor: 'cli' });
    if (values.json) io.print(JSON.stringify(imported, null, 2));
    else for (const line of linesOf(imported)) io.print(line);
    return imported.entries.every(({ outcome }) => outcome !== 'open') ? exitCode.fine : exitCode.no;
  } catch (error) {
    const told = complaint(error);
    if (told === undefined) throw error;
    io.complain(told);
    return exitCode.unusable;
  }
}

async function importNow(deps: Deps, asked: StatementImport): Promise<ImportedStatementWire> {
  const { profile, language } = await deps.shops.byId(asked.merchantId);
  const entries = await deps.db.transaction().execute((tx) => importStatement(tx, deps, asked));
  await settleCredited(
    deps,
    asked.merchantId,
    entries.map(({ transferRef }) => transferRef),
  );
  return presentImport(entries, profile.price.currency, language);
}

/** As it is: a bank's file may be in another encoding than ours. */
function readBytes(path: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path === '-' ? 0 : path));
  } catch (error) {
    throw new UsageError(`${path} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`);
  }
}

function linesOf({ entries, ...sums }: ImportedStatementWire): string[] {
  const rows = entries.map(({ outcome, bookedOn, amount, reference, order, why }) =>
    [outcome.padEnd(8), bookedOn?.iso ?? '-', amount?.text ?? '-', order ? `#${order.number}` : '', reference ?? '', why?.text ?? '']
      .filter(Boolean)
      .join('  '),
  );
  const { credits, matched, open, known, refused, refundsPaid, openDebits, otherDebits } = sums;
  return [
    ...rows,
    `credits ${credits.text} = matched ${matched.text} + open ${open.text} + known ${known.text} + refused ${refused.text}`,
    `debits: ${refundsPaid} paid a refund, ${openDebits} open, ${otherDebits} something else`,
  ];
}

function complaint(error: unknown): string | undefined {
  if (error instanceof UsageError) return error.message;
  if (!(error instanceof ProblemError)) return undefined;
  if (error.code === 'not-found') return 'There is no such merchant.';
  return [error.code, error.extra['flaw'], error.extra['what']].filter(Boolean).join(': ');
}

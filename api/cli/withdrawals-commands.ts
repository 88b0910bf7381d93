import type { Db } from '../db/connect-database.ts';
import { ProblemError } from '../http/problem.ts';
import { createShopCache } from '../shops/shop-cache.ts';
import { getMerchant } from '../shops/shops.store.ts';
import { availabilityReport, type AvailabilityReport } from '../withdrawals/availability-report.ts';
import { verifyChain, type ChainCheck } from '../withdrawals/verify-chain.ts';
import { exitCode, readOptions, UsageError, type ExitCode } from './command.ts';
import type { CommandIo } from './command-io.ts';

export const withdrawalsUsage = `
  withdrawals verify        --merchant <id> [--json]
      follows the chain of statements from the first to the last; ends with 1 and says where it breaks if it does
  withdrawals availability  --merchant <id> --month <2026-11> [--json]
      how continuously the withdrawal function was there, with every gap; ends with 1 if there is one
`;

interface Asked {
  readonly merchant: string;
  readonly month: string | undefined;
  readonly json: boolean;
  /** ISO 8601 instant. */
  readonly now: string;
}

type Command = (db: Db, asked: Asked, io: CommandIo) => Promise<ExitCode>;

const commands: Readonly<Record<string, Command>> = {
  verify: async (db, { merchant, now, json }, io) => {
    await getMerchant(db, merchant);
    const check = await verifyChain(db, merchant, now);
    io.print(json ? JSON.stringify(check, null, 2) : checkText(check));
    return check.broken === null ? exitCode.fine : exitCode.no;
  },
  availability: async (db, { merchant, month, now, json }, io) => {
    if (month === undefined || !/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new UsageError('--month is a month like 2026-11');
    const { profile } = await createShopCache(db).byId(merchant);
    const { timeZone } = profile.calendar;
    const report = await availabilityReport(db, { merchantId: merchant, month, timeZone, now });
    io.print(json ? JSON.stringify(report, null, 2) : reportText(report));
    return report.gaps.length === 0 ? exitCode.fine : exitCode.no;
  },
};

/** `cassa withdrawals …`: what to do, from the words after `withdrawals`. @param now ISO 8601 instant */
export async function runWithdrawalsCommand(args: readonly string[], db: Db, io: CommandIo, now: string): Promise<ExitCode> {
  try {
    const [name = '', ...rest] = args;
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) throw new UsageError(`Usage:\n${withdrawalsUsage}`);
    const { values } = readOptions(rest, [], { merchant: { type: 'string' }, month: { type: 'string' }, json: { type: 'boolean' } });
    if (values.merchant === undefined) throw new UsageError('--merchant is missing');
    return await command(db, { merchant: values.merchant, month: values.month, json: values.json ?? false, now }, io);
  } catch (error) {
    if (error instanceof UsageError) io.complain(error.message);
    else if (error instanceof ProblemError && error.code === 'not-found') io.complain('There is no such merchant.');
    else throw error;
    return exitCode.unusable;
  }
}

const breaks = {
  missing: 'there is no statement at this place',
  changed: 'the statement is not what its hash vouches for',
  torn: 'the statement does not follow from the one before it',
  emptied: 'who made the statement is gone before its time',
  cutOff: 'the chain once went further',
} as const;

function checkText({ statements, anonymous, lastHash, broken }: ChainCheck): string {
  const gone = anonymous > 0 ? `, ${anonymous} of them without names by now` : '';
  const whole = `${statements} ${statements === 1 ? 'statement is' : 'statements are'} as recorded${gone}${lastHash ? `; the last hash is ${lastHash}` : ''}.`;
  if (broken === null) return whole;
  return `The chain breaks at place ${broken.seq}${broken.id ? ` (${broken.id})` : ''}: ${breaks[broken.why]}.\nBefore it ${whole}`;
}

function reportText({ month, watched, seconds, availableSeconds, availableBps, gaps }: AvailabilityReport): string {
  if (watched === null) return `${month}: nothing is known of this month.`;
  const share = `${((availableBps ?? 0) / 100).toFixed(2)} %`;
  return [
    `${month}: available ${share} (${availableSeconds} of ${seconds} seconds, from ${watched.from} to ${watched.until})`,
    ...gaps.map((gap) => `  gap of ${gap.seconds} seconds, from ${gap.from} to ${gap.until}`),
  ].join('\n');
}

import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Db } from '../db/connect-database.ts';
import { listEvents } from '../events/list-events.ts';
import { replayEvents } from '../events/replay-events.ts';
import type { ReplayChoice } from '../events/replays.store.ts';
import { instant } from '../http/instant.ts';
import { ProblemError } from '../http/problem.ts';
import { getMerchant } from '../shops/shops.store.ts';
import { exitCode, readOptions, UsageError, type ExitCode } from './command.ts';
import type { CommandIo } from './command-io.ts';

export const eventsUsage = `
  events tail    --merchant <id> [--after <cursor>] [--follow]
      what has happened, an event a line as JSON; --follow waits for more; the cursor to go on with is said at the end
  events replay  --merchant <id> --endpoint <id> (--dead | --since <2026-11-20T08:00:00Z> | --event <id>) [--after <cursor>]
      sends events to an endpoint once more, under their old ids, a thousand at a time; --after goes on where it broke off
`;

const followEveryMs = 1000;

interface Asked {
  readonly merchant: string;
  readonly values: ReturnType<typeof optionsOf>['values'];
  /** ISO 8601 instant. */
  readonly now: () => string;
}

type Command = (db: Db, asked: Asked, io: CommandIo) => Promise<ExitCode>;

const commands: Readonly<Record<string, Command>> = {
  tail: async (db, { merchant: merchantId, values, now }, io) => {
    for (let after = values.after; ;) {
      const { events, next, more } = await listEvents({ db, now }, { merchantId, after, limit: 500 });
      for (const event of events) io.print(JSON.stringify(event));
      after = next;
      if (more) continue;
      if (!values.follow) {
        io.complain(`Go on with --after ${next}`);
        return exitCode.fine;
      }
      await sleep(followEveryMs);
    }
  },
  replay: async (db, { merchant, values, now }, io) => {
    if (values.endpoint === undefined) throw new UsageError('--endpoint is missing');
    const id = values.endpoint;
    const choice = choiceOf(values);
    const { mode } = await getMerchant(db, merchant);
    const step = { merchant: { id: merchant, mode }, id, actor: 'cli' };
    let total = 0;
    for (let after = values.after; ;) {
      const from = after === undefined || 'event' in choice ? choice : { ...choice, after };
      const { replayed, next } = await db.transaction().execute((tx) => replayEvents(tx, { now }, step, from));
      total += replayed;
      if (next === null) break;
      io.complain(`${total} so far; where this breaks off, go on with --after ${next}`);
      after = next;
    }
    io.print(JSON.stringify({ replayed: total }));
    return exitCode.fine;
  },
};

function choiceOf({ dead, since, event }: Asked['values']): ReplayChoice {
  const choices: ReplayChoice[] = [
    ...(dead ? [{ dead } as const] : []),
    ...(since === undefined ? [] : [{ since: instantOf(since) }]),
    ...(event === undefined ? [] : [{ event }]),
  ];
  const [choice] = choices;
  if (!choice || choices.length > 1) throw new UsageError('Name one of --dead, --since and --event');
  return choice;
}

function instantOf(text: string): string {
  const parsed = z.safeParse(instant, text);
  if (!parsed.success) throw new UsageError('--since is an instant like 2026-11-20T08:00:00Z');
  return parsed.data;
}

function optionsOf(args: readonly string[]) {
  return readOptions(args, [], {
    merchant: { type: 'string' },
    after: { type: 'string' },
    follow: { type: 'boolean' },
    endpoint: { type: 'string' },
    dead: { type: 'boolean' },
    since: { type: 'string' },
    event: { type: 'string' },
  });
}

/** `cassa events …`: what to do, from the words after `events`. @param now the clock, an ISO 8601 instant */
export async function runEventsCommand(args: readonly string[], db: Db, io: CommandIo, now: () => string): Promise<ExitCode> {
  try {
    const [name = '', ...rest] = args;
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) throw new UsageError(`Usage:\n${eventsUsage}`);
    const { values } = optionsOf(rest);
    if (values.merchant === undefined) throw new UsageError('--merchant is missing');
    if (values.after !== undefined && !/^\d{1,15}$/.test(values.after)) throw new UsageError('--after is a cursor, a number');
    await getMerchant(db, values.merchant);
    return await command(db, { merchant: values.merchant, values, now }, io);
  } catch (error) {
    const said = error instanceof ProblemError ? refusals[error.code] : error instanceof UsageError ? error.message : undefined;
    if (said === undefined) throw error;
    io.complain(said);
    return exitCode.unusable;
  }
}

const refusals: Readonly<Partial<Record<ProblemError['code'], string>>> = {
  'not-found': 'There is no such merchant or event.',
  'endpoint-not-found': 'There is no such endpoint.',
  'events-forgotten': 'Events after this cursor are not kept any more; go on without --after.',
  'event-cursor-unknown': 'This feed has not come so far: the cursor is of another one, or was lost with a restore; go on without --after.',
};

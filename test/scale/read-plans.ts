import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';

/** A step of a plan that was run, as `auto_explain` writes it; rows and what was removed are averages of its loops. */
export interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly Filter?: string;
  readonly Operation?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly 'Rows Removed by Join Filter'?: number;
  /** Of all loops together. */
  readonly 'Index Searches'?: number;
  readonly 'Shared Hit Blocks'?: number;
  readonly 'Shared Read Blocks'?: number;
  readonly Plans?: readonly PlanNode[];
}

/** A statement as it was sent, and how it was answered. */
export interface RunPlan {
  readonly 'Query Text': string;
  readonly Plan: PlanNode;
}

/** Statements that let a database write every plan it runs to the server's log. */
export const plansOn = (database: string): string[] =>
  Object.entries({
    session_preload_libraries: 'auto_explain',
    'auto_explain.log_min_duration': '0',
    'auto_explain.log_analyze': 'on',
    'auto_explain.log_buffers': 'on',
    'auto_explain.log_timing': 'off',
    'auto_explain.log_format': 'json',
    'auto_explain.log_parameter_max_length': '0',
  }).map(([setting, value]) => `alter database ${database} set ${setting} = '${value}'`);

/** Statements that end it, for connections made from then on. */
export const plansOff = (database: string): string[] => [`alter database ${database} reset all`];

/** The end of a log, from where `readPlans` can go on later. */
export const endOf = async (logFile: string): Promise<number> => (await stat(logFile)).size;

const beginning = /^\d{4}-\d\d-\d\d .*LOG: {2}duration: [\d.]+ ms {2}plan:$/;

/** The plans that were written to a server's log after its first bytes. */
export async function* readPlans(logFile: string, start: number): AsyncGenerator<RunPlan> {
  let lines: string[] | undefined;
  const lineByLine = createInterface({ input: createReadStream(logFile, { start, encoding: 'utf8' }) });
  for await (const line of lineByLine) {
    if (lines && line.startsWith('\t')) {
      lines.push(line);
      continue;
    }
    if (lines) yield JSON.parse(lines.join('\n')) as RunPlan;
    lines = beginning.test(line) ? [] : undefined;
  }
  if (lines) yield JSON.parse(lines.join('\n')) as RunPlan;
}

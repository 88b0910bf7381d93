import type { PlanNode, RunPlan } from './read-plans.ts';

/** What a statement that finds its rows by keys stays below, however full the tables are. */
export interface PlanLimits {
  /** Rows a step reads that the statement neither answers with nor changes. */
  readonly spareRows: number;
  /** Times a step looks into an index for a row of the answer. */
  readonly searches: number;
  /** Blocks of 8 kB of the whole statement, besides those each row takes. */
  readonly blocks: number;
}

/** How many rows a step may read, and how many blocks a statement may take, for one that it answers with or changes. */
const perRow = 20;

/** What a statement reads without need; empty where it finds everything by keys. */
export function wasted({ Plan: plan }: RunPlan, { spareRows, searches, blocks }: PlanLimits): string[] {
  const rows = wantedRows(plan);
  const found = steps(plan).flatMap((node) => {
    const loops = node['Actual Loops'];
    const removed = ((node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0)) * loops;
    const joined = (node['Rows Removed by Join Filter'] ?? 0) * loops;
    const read = node['Actual Rows'] * loops + removed;
    const name = [node['Node Type'], node['Relation Name'], node['Index Name']].filter(Boolean).join(' ');
    const on = [node['Index Cond'] && `by ${node['Index Cond']}`, node.Filter && `only ${node.Filter}`].filter(Boolean).join(' ');
    const told: string[] = [];
    const isScan = node['Relation Name'] !== undefined && node['Node Type'].endsWith('Scan');
    if (isScan && read > spareRows + perRow * rows) told.push(`reads ${count(read)} rows`);
    if (isScan && removed > spareRows) told.push(`reads ${count(removed)} rows for nothing`);
    if (joined > perRow * spareRows) told.push(`joins ${count(joined)} pairs for nothing`);
    if ((node['Index Searches'] ?? 0) > searches * Math.max(1, rows)) told.push(`searches ${node['Index Searches']} times`);
    return told.map((what) => `${name} ${what} ${on}`.trim());
  });
  const taken = (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0);
  if (taken > blocks + perRow * rows) found.push(`takes ${taken} blocks for ${count(rows)} rows`);
  return found;
}

/** Rows that a statement answers with or changes, whichever are more. */
function wantedRows(plan: PlanNode): number {
  const changed = steps(plan)
    .filter((node) => node['Node Type'] === 'ModifyTable')
    .map((node) =>
      (node.Plans ?? [])
        .filter((each) => each['Actual Loops'] > 0)
        .reduce((sum, each) => sum + each['Actual Rows'] * each['Actual Loops'], 0),
    );
  return Math.max(plan['Actual Rows'] * plan['Actual Loops'], ...changed);
}

function steps(plan: PlanNode): PlanNode[] {
  return [plan, ...(plan.Plans ?? []).flatMap(steps)];
}

const count = (rows: number) => String(Math.round(rows));

/** A statement in one line, its lists and numbered parameters as one, so that the same one is told once. */
export const inOneLine = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/\$\d+(, \$\d+)+/g, '$…')
    .trim();

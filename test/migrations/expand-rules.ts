/**
 * What a file of api/db/migrations may do while the release before it still runs beside the new one: add, and nothing that the old
 * processes' statements would fail on or that would keep them waiting for a table. What takes away comes a release later, in a file
 * that names the one which added its successor.
 */
export interface MigrationFile {
  readonly name: string;
  readonly text: string;
}

/** Files until this one made the first release: nothing ran before them. */
export const lastOfFirstRelease = '0008-throttles.sql';

const firstRelease = '0.1.0';
const header = /^-- release (\d+\.\d+\.\d+)(?:, contract of (\S+\.sql))?$/;
const besideTraffic = /^-- concurrently\b/m;

interface Rule {
  readonly why: string;
  /** Whether a statement breaks it; `own`: tables that the same file makes. */
  readonly breaks: (statement: string, own: ReadonlySet<string>) => boolean;
}

const name = String.raw`(?:if (?:not )?exists )?(?:only )?"?([a-z_.]+)"?`;
const tableOf = (statement: string, pattern: string) => new RegExp(pattern + name, 'i').exec(statement)?.[1];
/** A statement about a table that was there before. */
const onOlder = (statement: string, own: ReadonlySet<string>, pattern: string) => {
  const table = tableOf(statement, pattern);
  return table !== undefined && !own.has(table);
};
const altering = (what: RegExp) => (statement: string, own: ReadonlySet<string>) =>
  onOlder(statement, own, '^alter table ') && clausesOf(statement).some((clause) => what.test(clause));

/** What takes something from the release before: only a contract step may. */
const taking: readonly Rule[] = [
  {
    why: 'drops what the release before still uses',
    breaks: (statement) => /^drop (table|view|function|procedure|type|trigger|sequence|schema|domain)\b/i.test(statement),
  },
  { why: 'drops a column', breaks: altering(/^drop (column )?(?!constraint|not null|default|expression)"?[a-z]/i) },
  { why: 'renames', breaks: (statement) => /^alter\b.*\brename\b/is.test(statement) },
  { why: 'changes a type', breaks: altering(/^alter (column )?\S+ (set data )?type\b/i) },
  { why: 'sets a column not null, which the release before may leave empty', breaks: altering(/^alter (column )?\S+ set not null/i) },
  { why: 'drops a default', breaks: altering(/^alter (column )?\S+ drop default/i) },
  {
    why: 'adds a column that must be filled without a default, so that inserts of the release before fail',
    breaks: altering(/^add (column )?(?!constraint|check|unique|primary|foreign|exclude)(?=.*\bnot null\b)(?!.*\b(default|generated)\b)/is),
  },
  {
    why: 'adds a constraint to what the release before writes',
    breaks: altering(/^add (constraint \S+ )?(check|unique|primary key|foreign key|exclude)\b/i),
  },
  { why: 'adds a unique column to what the release before writes', breaks: altering(/^add (column )?\S+ .*\b(unique|primary key)\b/is) },
  {
    why: 'makes keys unique that the release before may repeat',
    breaks: (statement, own) => /^create unique index/i.test(statement) && onOlder(statement, own, ' on '),
  },
  {
    why: 'lets a trigger act on what the release before writes',
    breaks: (statement, own) => /^create (or replace )?(constraint )?trigger/i.test(statement) && onOlder(statement, own, ' on '),
  },
  {
    why: 'replaces a function that the release before calls',
    breaks: (statement) => /^create or replace (function|procedure|view)\b/i.test(statement),
  },
];

/** What keeps everybody waiting, whichever step it is. */
const blocking: readonly Rule[] = [
  {
    why: 'builds an index while everybody waits: create it concurrently, in a file that says so',
    breaks: (statement, own) => /^create (unique )?index (?!concurrently)/i.test(statement) && onOlder(statement, own, ' on '),
  },
  {
    why: 'drops an index while everybody waits: drop it concurrently, in a file that says so',
    breaks: (statement) => /^drop index (?!concurrently)/i.test(statement),
  },
  {
    why: 'writes the whole table anew for a default that differs by row',
    breaks: altering(
      /^add (column )?.*\bdefault (gen_random|random|uuid|nextval|clock_timestamp)|^add (column )?\S+ (big|small)?serial\b/is,
    ),
  },
  {
    why: 'checks every row while everybody waits: add it `not valid`, validate it in the next file',
    breaks: altering(/^add (constraint \S+ )?(check|foreign key)\b(?!.*\bnot valid\b)/is),
  },
  {
    why: 'changes rows while everybody waits: leave that to a sweep',
    breaks: (statement, own) =>
      onOlder(statement, own, '^update ') || onOlder(statement, own, '^delete from ') || onOlder(statement, own, '^insert into '),
  },
  {
    why: 'keeps everybody waiting',
    breaks: (statement) => /^(lock|truncate|cluster|vacuum|reindex (?!.*concurrently))\b/i.test(statement),
  },
];

const sorting: Rule = {
  why: 'mixes statements that run in a transaction with those that must not',
  breaks: (statement) => !/^(create (unique )?index concurrently|drop index concurrently)\b/i.test(statement),
};
const untransacted: Rule = {
  why: 'cannot run in a transaction: mark the file `-- concurrently`',
  breaks: (statement) => /^(create (unique )?index|drop index) concurrently\b/i.test(statement),
};
const unrepeatable = 'leaves half an index behind when it is interrupted: drop it first, in the same file';

/** Everything in the files after the first release that the release before could not live with; empty when there is nothing. */
export function brokenExpandRules(files: readonly MigrationFile[]): string[] {
  const releases = new Map<string, string>();
  const found: string[] = [];
  let newest = firstRelease;
  for (const file of files) {
    if (file.name <= lastOfFirstRelease) {
      releases.set(file.name, firstRelease);
      continue;
    }
    const [first = ''] = file.text.split('\n');
    const [, release, contracts] = header.exec(first) ?? [];
    if (!release) {
      found.push(`${file.name}: begins with \`${first}\`, not with \`-- release <version>\``);
      continue;
    }
    if (older(release, newest)) found.push(`${file.name}: is of ${release}, which is before ${newest}`);
    else newest = release;
    releases.set(file.name, release);
    if (contracts !== undefined) {
      const expanded = releases.get(contracts);
      if (expanded === undefined || contracts >= file.name) found.push(`${file.name}: ${contracts} is no file before it`);
      else if (!older(expanded, release)) found.push(`${file.name}: ${contracts} is of the same release, whose processes may still run`);
    }
    const statements = statementsOf(file.text);
    const own = new Set(
      statements.map((statement) => tableOf(statement, '^create (?:unlogged )?table ')).filter((table) => table !== undefined),
    );
    const rules = [...(contracts === undefined ? taking : []), ...blocking, besideTraffic.test(file.text) ? sorting : untransacted];
    for (const statement of statements) {
      for (const { why, breaks } of rules) if (breaks(statement, own)) found.push(`${file.name}: ${why}: ${statement.slice(0, 80)}`);
    }
    for (const index of statements.flatMap(
      (statement) => /^create (?:unique )?index concurrently (?:if not exists )?(\S+)/i.exec(statement)?.[1] ?? [],
    ))
      if (!new RegExp(String.raw`drop index concurrently if exists ${index}\b`, 'i').test(file.text))
        found.push(`${file.name}: ${unrepeatable}: ${index}`);
  }
  return found;
}

/** The clauses of an `alter table`, each a change of its own. */
function clausesOf(statement: string): string[] {
  const body = statement.replace(/^alter table (if exists )?(only )?\S+ /i, '');
  let depth = 0;
  const clauses = [''];
  for (const letter of body) {
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (letter === ',' && depth === 0) clauses.push('');
    else clauses[clauses.length - 1] += letter;
  }
  return clauses.map((clause) => clause.trim());
}

/** Statements without comments, each on one line; what stands between `$$` belongs to its statement. */
function statementsOf(text: string): string[] {
  const plain = text.replaceAll(/\$\$.*?\$\$/gs, '$body$').replaceAll(/--.*$/gm, '');
  return plain
    .split(';')
    .map((statement) => statement.replaceAll(/\s+/g, ' ').trim())
    .filter((statement) => statement !== '');
}

function older(one: string, other: string): boolean {
  const [a, b] = [one, other].map((version) => version.split('.').map(Number));
  const at = a!.findIndex((part, index) => part !== b![index]);
  return at >= 0 && a![at]! < b![at]!;
}

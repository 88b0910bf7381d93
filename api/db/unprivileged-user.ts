import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

/** Whom Postgres runs as when we are root, since it refuses root; undefined when we can run it ourselves. */
export function unprivilegedUser(): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const account = accounts.find(([name]) => name === 'postgres') ?? accounts.find(([name]) => name === 'nobody');
  if (!account) throw new Error('Running as root needs an account called postgres or nobody to run Postgres as; or set DATABASE_URL.');
  return { uid: Number(account[2]), gid: Number(account[3]) };
}

/** Whether that user may pass through every folder above `path`. */
export function canReach(user: SystemUser, path: string): boolean {
  const parent = dirname(path);
  if (parent === path) return true;
  const { mode, uid, gid } = statSync(parent);
  const execute = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
  return (mode & execute) !== 0 && canReach(user, parent);
}

import { chmodSync, existsSync, mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const inMemory = '/dev/shm';
/** A run of all tests needs less than half of it. */
const enoughBytes = 2 * 1024 ** 3;

/**
 * A new folder for data that need not outlive the machine: in memory where the system has a folder there with room, else among the
 * temporary ones. Postgres, which is somebody else when the tests run as root, may pass through it.
 */
export function memoryFolder(prefix: string): string {
  const folder = mkdtempSync(join(hasRoom(inMemory) ? inMemory : tmpdir(), prefix));
  chmodSync(folder, 0o711);
  return folder;
}

function hasRoom(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize >= enoughBytes;
}

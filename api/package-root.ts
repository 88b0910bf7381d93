import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Folder of the package's package.json: the same whether this file runs from source or from `dist/`. */
export const packageRoot = findPackageRoot(import.meta.dirname);

function findPackageRoot(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : findPackageRoot(dirname(folder));
}

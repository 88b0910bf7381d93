import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

function repository(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : repository(dirname(folder));
}

/** The repository's folder, the same whether this runs from source or from `dist/`. */
export const repositoryFolder = repository(import.meta.dirname);

/** Where the demo's data files are: catalogues, merchants, styles. */
export const demoFolder = join(repositoryFolder, 'demo');

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { removeEmbeddedPostgres } from '../api/index.ts';
import { repositoryFolder } from './demo-folder.ts';

const dataDir = process.env['DATA_DIR'] ?? join(repositoryFolder, '.cassa');
await removeEmbeddedPostgres({ dataDir: join(dataDir, 'postgres') });
rmSync(dataDir, { recursive: true, force: true });
console.log('Everything the demo kept is gone; the next start begins anew.');

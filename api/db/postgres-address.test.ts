import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { removeEmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';
import { postgresAddress } from './postgres-address.ts';

describe.skipIf(process.platform === 'win32')('where an embedded Postgres listens', () => {
  test('it opens no port and only its user reaches the socket, however deep its folder lies', async () => {
    const root = mkdtempSync(join(tmpdir(), 'cassa-address-'));
    const dataDir = join(root, 'a-folder-with-a-long-name-'.repeat(4));
    mkdirSync(dataDir, { recursive: true });
    onTestFinished(async () => {
      await removeEmbeddedPostgres({ dataDir });
      rmSync(root, { recursive: true });
    });
    const { url } = await startEmbeddedPostgres({ dataDir });

    const folder = new URL(url).searchParams.get('host')!;
    expect(statSync(join(folder, '.s.PGSQL.5432')).isSocket()).toBe(true);
    expect(statSync(folder).mode & 0o077).toBe(0);
    expect(Buffer.byteLength(join(folder, '.s.PGSQL.5432'))).toBeLessThanOrEqual(103);
  });

  test('the socket stands in the cluster where its path is short enough, else in a folder of its own', () => {
    expect(postgresAddress.folder('/srv/shop/cluster')).toBe('/srv/shop/cluster');
    const deep = `/srv/${'deep/'.repeat(30)}cluster`;
    expect(postgresAddress.folder(deep)).not.toBe(deep);
    expect(postgresAddress.folder(deep)).not.toBe(postgresAddress.folder(`${deep}2`));
  });
});

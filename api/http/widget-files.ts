import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { Readable } from 'node:stream';
import { Hono } from 'hono';
import { packageRoot } from '../package-root.ts';
import { ProblemError } from './problem.ts';

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  map: 'application/json',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
};

/** A name with its content's hash in it never changes what it means. */
const hashed = /-[\w-]{8,}\.\w+$/;

/** The built widgets, for any page of the world: what is in them is public. Only files listed in the folder are ever opened. */
export function widgetFiles(folder = join(packageRoot, 'dist', 'widgets', 'v1')): Hono {
  let listed: Promise<ReadonlySet<string>> | undefined;
  return new Hono().get('/:file{.+\\.(?:js|css|map|json)}', async (c) => {
    const file = c.req.param('file');
    listed ??= list(folder);
    if (!(await listed).has(file)) {
      listed = undefined;
      throw new ProblemError('not-found');
    }
    const path = join(folder, file);
    const { size, mtimeMs } = await stat(path);
    const etag = `"${size.toString(36)}-${Math.trunc(mtimeMs).toString(36)}"`;
    const headers = {
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': hashed.test(file) ? 'public, max-age=31536000, immutable' : 'public, max-age=300',
      'Content-Type': types[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
      ETag: etag,
    };
    if (c.req.header('If-None-Match') === etag) return c.body(null, 304, headers);
    return c.body(Readable.toWeb(createReadStream(path)) as ReadableStream, 200, { ...headers, 'Content-Length': String(size) });
  });
}

async function list(folder: string): Promise<ReadonlySet<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return new Set(
    entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')),
  );
}

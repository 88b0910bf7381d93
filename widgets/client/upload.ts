import type { ProblemWire } from '../../api/http/problem.wire.ts';
import { Problem } from './problem.ts';
import type { Settings } from './settings.ts';

export interface Upload {
  /** Path of the API, with its query. */
  readonly path: string;
  readonly file: File;
  /** The same for every attempt at this file. */
  readonly idempotencyKey: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Called with the part that has left, from 0 to 1. */
  readonly progress: (part: number) => void;
}

/**
 * Sends a file as it is. `fetch` says nothing of a body's progress, so this is the one request that goes another way.
 *
 * @throws {Problem}
 */
export function upload<T>({ api, key, language }: Settings, { path, file, idempotencyKey, headers, progress }: Upload): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', api + path);
    const all = {
      'Cassa-Key': key,
      'Accept-Language': `${language},en;q=0.5`,
      'Idempotency-Key': idempotencyKey,
      'Content-Type': file.type,
    };
    for (const [name, value] of Object.entries({ ...all, ...headers })) request.setRequestHeader(name, value);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => progress(total ? loaded / total : 0);
    request.onload = () => {
      const answer = request.response as (T & ProblemWire) | null;
      if (request.status < 300 && answer) resolve(answer);
      else reject(new Problem(answer?.code ?? 'unreachable', request.status, answer ?? undefined));
    };
    request.onerror = () => reject(new Problem(navigator.onLine ? 'unreachable' : 'offline'));
    request.send(file);
  });
}

import { join } from 'node:path';

/** One look at a profile: which file of the policy room looked, where, and whether it found anything. */
export interface ProfileRead {
  /** Path inside the room: `shipping/zone-for.ts`. */
  readonly file: string;
  /** `shipping.zones.*.services.*.fee`: any index is `*`. */
  readonly path: string;
  readonly found: boolean;
}

const room = join(import.meta.dirname, '../../policy/');

/** Reasons, flaws and decisions are made for others: whoever asked for one is the one that looked. */
const onBehalf = /^(reason\/|lint\/flaw\.ts|decision\.ts)/;

/**
 * A profile that notes who looks where. It answers like the one it stands for.
 *
 * @param reads receives every look of the policy room, each place and file once
 */
export function tracedProfile<Profile extends object>(profile: Profile, reads: Map<string, ProfileRead>): Profile {
  const known = new WeakMap<object, object>();

  function traced<Node extends object>(node: Node, path: string): Node {
    const before = known.get(node);
    if (before) return before as Node;
    const proxy = new Proxy(node, {
      get(target, key, receiver) {
        const value: unknown = Reflect.get(target, key, receiver);
        if (typeof key === 'symbol' || typeof value === 'function' || key === 'length') return value;
        const step = Array.isArray(target) ? '*' : key;
        const inner = path === '' ? step : `${path}.${step}`;
        note(inner, value !== undefined);
        return typeof value === 'object' && value !== null ? traced(value, inner) : value;
      },
    });
    known.set(node, proxy);
    return proxy;
  }

  function note(path: string, found: boolean): void {
    const file = lookingFile();
    if (file === undefined) return;
    const name = `${file} ${path}`;
    if (reads.get(name)?.found !== true) reads.set(name, { file, path, found });
  }

  return traced(profile, '');
}

function lookingFile(): string | undefined {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 12;
  const stack = new Error().stack ?? '';
  Error.stackTraceLimit = stackTraceLimit;
  for (const line of stack.split('\n')) {
    const start = line.indexOf(room);
    const file = start < 0 ? undefined : /^[\w/.-]+\.ts/.exec(line.slice(start + room.length))?.[0];
    if (file !== undefined && !onBehalf.test(file)) return file;
  }
  return undefined;
}

import type { z } from 'zod';

/** One mistake in a profile, for whoever has to correct it. */
export interface ProfileError {
  /** Where it is, as JavaScript would write it: `shipping.zones[1].services[0].freeFrom.operator`. Empty: the whole document. */
  readonly path: string;
  readonly code: string;
  /** What may stand there. */
  readonly expected: string;
  /** The same as one sentence. */
  readonly message: string;
}

/** The mistakes behind zod's issues: an unknown key counts at its own path, a failed union by the alternative that came closest. */
export function profileErrors(issues: readonly z.core.$ZodIssue[], base: readonly PropertyKey[] = []): ProfileError[] {
  return issues.flatMap((issue): ProfileError[] => {
    const at = [...base, ...issue.path];
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.map((key) => profileError([...at, key], 'unknownKey', 'no such key', `unknown key "${key}"`));
      case 'invalid_union':
        return profileErrors(closest(issue.errors) ?? [], at);
      case 'invalid_key':
        return profileErrors(issue.issues, at);
      case 'invalid_type':
        return [profileError(at, 'wrongType', issue.expected, `expected ${nouns[issue.expected] ?? issue.expected}`)];
      case 'invalid_value': {
        const values = issue.values.map((value) => JSON.stringify(value));
        return [profileError(at, 'wrongValue', values.join(' | '), `expected ${values.join(' or ')}`)];
      }
      case 'invalid_format':
        return [profileError(at, 'wrongFormat', issue.pattern ?? issue.format, formats[issue.format] ?? issue.message)];
      case 'too_small':
        return [profileError(at, 'tooSmall', `at least ${issue.minimum}`, `expected at least ${issue.minimum}${counted(issue)}`)];
      case 'too_big':
        return [profileError(at, 'tooBig', `at most ${issue.maximum}`, `expected at most ${issue.maximum}${counted(issue)}`)];
      default:
        return [profileError(at, 'invalid', issue.message, issue.message)];
    }
  });
}

const formats: Readonly<Partial<Record<string, string>>> = {
  date: 'expected a date like 2026-11-20',
  datetime: 'expected an instant like 2026-11-20T09:00:00Z',
};

const nouns: Readonly<Partial<Record<string, string>>> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  object: 'an object',
  record: 'an object',
  string: 'a text',
};

/** What a limit counts, where it is not a number's own. */
function counted({ origin }: { readonly origin: string }): string {
  if (origin === 'array') return ' in the list';
  return origin === 'string' ? ' in length' : '';
}

/** The alternative whose first mistake lies deepest is the one that was meant. */
function closest(alternatives: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] | undefined {
  return [...alternatives].sort((a, b) => depth(b) - depth(a))[0];
}

function depth(issues: readonly z.core.$ZodIssue[]): number {
  return issues.reduce((deepest, { path }) => Math.max(deepest, path.length), 0);
}

/** A mistake at a path, its message made a sentence. */
export function profileError(path: readonly PropertyKey[], code: string, expected: string, message: string): ProfileError {
  return { path: pathText(path), code, expected, message: `${message.charAt(0).toUpperCase()}${message.slice(1)}.` };
}

/** A path as JavaScript would write it: `shipping.zones[1].id`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? String(part) : `${text}.${String(part)}`;
  }, '');
}

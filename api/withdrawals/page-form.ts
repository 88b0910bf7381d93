import { createHash, randomUUID } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';
import { statedLine, statedLines } from './statement-text.ts';
import { submitWithdrawalBody, type SubmitWithdrawalBody } from './withdrawals.wire.ts';

/** Fields of the page, in the order in which they stand there, with how much they take. */
export const pageFields = { name: 120, contract: 200, email: 254, scope: 2000 } as const;
export type PageField = keyof typeof pageFields;

export interface PageError {
  readonly field: PageField;
  readonly code: 'missing' | 'invalid' | 'tooLong';
}

/** What the page's form says; the form itself keeps it from step to step, so that nothing is kept anywhere else. */
export interface PageForm {
  readonly values: Readonly<Record<PageField, string>>;
  /** Made with the first page, so that however often one statement is sent it is one. */
  readonly key: string;
  /** In the order of the fields. */
  readonly errors: readonly PageError[];
  /** Absent where there are errors. */
  readonly body?: SubmitWithdrawalBody;
}

/** The form as somebody opens it. */
export function newForm(contract = ''): Omit<PageForm, 'body'> {
  return {
    values: { name: '', contract: statedLine(contract).slice(0, pageFields.contract), email: '', scope: '' },
    key: randomUUID(),
    errors: [],
  };
}

/** What came with a form, whatever it is. */
export function readForm(sent: URLSearchParams): PageForm {
  const line = (field: PageField) => statedLine(sent.get(field) ?? '');
  const values = { name: line('name'), contract: line('contract'), email: line('email'), scope: statedLines(sent.get('scope') ?? '') };
  const key = /^[\w-]{8,64}$/.exec(sent.get('key') ?? '')?.[0] ?? randomUUID();
  const parsed = submitWithdrawalBody.safeParse({ ...values, scope: values.scope || undefined });
  if (parsed.success) return { values, key, errors: [], body: parsed.data };
  const wrong = new Set(parsed.error.issues.map(({ path }) => path[0]));
  const fields = Object.keys(pageFields) as PageField[];
  return {
    values,
    key,
    errors: fields.filter((field) => wrong.has(field)).map((field) => ({ field, code: whatIsWrong(field, values[field]) })),
  };
}

/**
 * The key under which a statement is recorded. It depends on what is said: a page that is still open can make another statement,
 * and the same one sent again, next week, is the same.
 */
export function statementKey({ key, values }: Pick<PageForm, 'key' | 'values'>): string {
  return `page ${key} ${createHash('sha256').update(canonicalJson(values)).digest('base64url')}`;
}

function whatIsWrong(field: PageField, value: string): PageError['code'] {
  if (value === '') return 'missing';
  return value.length > pageFields[field] ? 'tooLong' : 'invalid';
}

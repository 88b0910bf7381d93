import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../api/package-root.ts';
import type { FormObject, FormValue } from './form-body.ts';
import type { ParameterTables, ParameterType } from './parameter-tables.ts';
import { invalidRequest } from './stripe-problem.ts';

/** A parameter as it was meant: numbers and switches are no texts any more. */
export type Parameter = string | number | boolean | Parameter[] | { [name: string]: Parameter };
export type Parameters = Record<string, Parameter>;

const tables: ParameterTables = JSON.parse(readFileSync(join(packageRoot, 'test', 'stripe', 'parameters.json'), 'utf8'));

/** Version of the interface that the tables are of. */
export const apiVersion: string = tables.version;

/** The endpoint of the tables that a request goes to: `POST /v1/payment_intents/{}`. */
export function endpointOf(method: string, path: string): string | undefined {
  return Object.keys(tables.endpoints).find((endpoint) => {
    const [verb, template] = endpoint.split(' ') as [string, string];
    return verb === method && new RegExp(`^${template.replaceAll('{}', '[^/]+')}$`).test(path);
  });
}

/**
 * The parameters of a request, if its endpoint knows them all and has all it needs.
 *
 * @throws StripeProblem as Stripe answers: `parameter_unknown`, `parameter_missing`, `parameter_invalid_integer`, `parameter_invalid_empty`
 */
export function checkParameters(endpoint: string, form: FormObject): Parameters {
  return checkObject(tables.endpoints[endpoint]!, form, '');
}

function checkObject(name: string, form: FormObject, path: string): Parameters {
  const fields = Object.entries(tables.objects[name]!);
  const known = new Map(fields.map(([field, type]) => [field.replace(/\?$/, ''), type]));
  for (const field of Object.keys(form)) {
    if (known.has(field)) continue;
    const param = inside(path, field);
    throw invalidRequest(`Received unknown parameter: ${param}`, { code: 'parameter_unknown', param });
  }
  for (const [field] of fields) {
    if (field.endsWith('?') || form[field] !== undefined) continue;
    const param = inside(path, field);
    throw invalidRequest(`Missing required param: ${param}.`, { code: 'parameter_missing', param });
  }
  return Object.fromEntries(Object.entries(form).map(([field, value]) => [field, check(known.get(field)!, value, inside(path, field))]));
}

function check(type: ParameterType, value: FormValue, param: string): Parameter {
  if (Array.isArray(type)) {
    if (!Array.isArray(value)) throw invalidRequest(`Invalid array`, { param });
    return value.map((each, index) => check(type[0]!, each, `${param}[${index}]`));
  }
  if (typeof type === 'string') return checkNamed(type, value, param);
  if ('map' in type) return checkMap(value, param);
  if ('enum' in type) return checkWord(type.enum.split(' '), value, param);
  return checkAny((type as { readonly or: readonly ParameterType[] }).or, value, param);
}

function checkNamed(type: string, value: FormValue, param: string): Parameter {
  if (type.startsWith('#')) {
    if (typeof value !== 'object' || Array.isArray(value)) throw invalidRequest('Invalid object', { param });
    return checkObject(type.slice(1), value, param);
  }
  if (typeof value !== 'string') throw invalidRequest('Invalid string', { param });
  if (type === 'string') {
    if (value === '') throw invalidRequest(`You passed an empty string for '${param}'.`, { code: 'parameter_invalid_empty', param });
    return value;
  }
  if (type === 'boolean') {
    if (value !== 'true' && value !== 'false') throw invalidRequest(`Invalid boolean: ${value}`, { param });
    return value === 'true';
  }
  if (!/^-?\d+$/.test(value)) throw invalidRequest(`Invalid integer: ${value}`, { code: 'parameter_invalid_integer', param });
  return Number(value);
}

/** Any name, with a text; names of at most 40 characters, texts of at most 500, 50 in all. */
function checkMap(value: FormValue, param: string): Parameter {
  if (value === '') return {};
  if (typeof value !== 'object' || Array.isArray(value)) throw invalidRequest('Invalid object', { param });
  const entries = Object.entries(value);
  if (entries.length > 50) throw invalidRequest('Metadata can have at most 50 keys.', { param });
  for (const [name, text] of entries) {
    if (name.length > 40 || typeof text !== 'string' || text.length > 500)
      throw invalidRequest('Metadata keys can be at most 40 characters, values 500.', { param: inside(param, name) });
  }
  return Object.fromEntries(entries) as Record<string, string>;
}

function checkWord(words: readonly string[], value: FormValue, param: string): Parameter {
  if (typeof value === 'string' && words.includes(value)) return value;
  throw invalidRequest(`Invalid ${param}: must be one of ${words.join(', ')}`, { param });
}

function checkAny(types: readonly ParameterType[], value: FormValue, param: string): Parameter {
  const failures: unknown[] = [];
  for (const type of types) {
    try {
      return check(type, value, param);
    } catch (error) {
      failures.push(error);
    }
  }
  // What is wrong inside an object says more than that it is no empty text.
  const isObject = (type: ParameterType) => Array.isArray(type) || (typeof type === 'string' && type.startsWith('#'));
  const told = typeof value === 'object' ? types.findIndex(isObject) : 0;
  throw failures[Math.max(told, 0)];
}

function inside(path: string, field: string): string {
  return path === '' ? field : `${path}[${field}]`;
}

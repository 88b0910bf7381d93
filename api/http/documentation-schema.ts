import { html } from 'hono/html';

export type Schema = { readonly [key: string]: unknown };
export type Html = ReturnType<typeof html>;

/** Every property of a schema, with its type and what it means. */
export function schemaEntry(schema: Schema): Html {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>);
  const required = new Set((schema['required'] ?? []) as string[]);
  if (properties.length === 0) return html`<p>${schemaName(schema)} ${description(schema)}</p>`;
  return html`<dl>
    ${properties.map(
      ([name, property]) =>
        html`<div>
          <dt><code>${name}</code>${required.has(name) ? '' : html` <small>optional</small>`}</dt>
          <dd><span class="type">${schemaName(property)}</span> ${description(property)}</dd>
        </div>`,
    )}
  </dl>`;
}

/** A type in a few words, with a link where it has a name. */
export function schemaName(schema: Schema | undefined): Html | string {
  if (!schema) return '';
  const reference = schema['$ref'];
  if (typeof reference === 'string') {
    const name = reference.slice(reference.lastIndexOf('/') + 1);
    return html`<a href="#schema-${name}">${name}</a>`;
  }
  const choices = (schema['anyOf'] ?? schema['oneOf'] ?? schema['allOf']) as Schema[] | undefined;
  if (choices) return html`${choices.map((choice, index) => html`${index > 0 ? ' | ' : ''}${schemaName(choice)}`)}`;
  if (schema['enum']) return (schema['enum'] as unknown[]).map((value) => JSON.stringify(value)).join(' | ');
  if ('const' in schema) return JSON.stringify(schema['const']);
  if (schema['type'] === 'array') return html`list of ${schemaName(schema['items'] as Schema)}`;
  return String(schema['type'] ?? 'anything');
}

const description = (schema: Schema): string => String(schema['description'] ?? '');

import { html, raw } from 'hono/html';
import type { generateSpecs } from 'hono-openapi';
import { problems } from './problem.ts';

type Document = Awaited<ReturnType<typeof generateSpecs>>;
type Schema = { readonly [key: string]: unknown };
type Html = ReturnType<typeof html>;

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> };
  readonly responses?: Readonly<Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> }>>;
}

/** The OpenAPI document for people: no script, nothing from elsewhere. */
export function documentationPage(document: Document) {
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods ?? {}).map(([method, operation]) => ({ ...(operation as object), method, path }) as Operation),
  );
  const chapters = [...new Set(operations.map(({ tags }) => tags?.[0] ?? 'Other'))];
  const schemas = Object.entries((document.components?.schemas ?? {}) as Record<string, Schema>);
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${document.info.title} API</title>
        <link rel="stylesheet" href="/docs/style.css" />
      </head>
      <body>
        <header>
          <h1>${document.info.title} API</h1>
          <p>${document.info.description ?? ''} <a href="/openapi.json">OpenAPI ${document.openapi} document</a></p>
          <nav aria-label="Chapters">
            <ul>
              ${[...chapters, 'Problems', 'Schemas'].map((chapter) => html`<li><a href="#${anchor(chapter)}">${chapter}</a></li>`)}
            </ul>
          </nav>
        </header>
        <main>
          ${chapters.map(
            (chapter) =>
              html`<section id="${anchor(chapter)}">
                <h2>${chapter}</h2>
                ${operations.filter(({ tags }) => (tags?.[0] ?? 'Other') === chapter).map(operationEntry)}
              </section>`,
          )}
          <section id="problems">
            <h2>Problems</h2>
            <p>Every failing answer is <code>application/problem+json</code> with one of these codes.</p>
            <table>
              <thead>
                <tr>
                  <th>Code</th>
                  <th>Status</th>
                  <th>What to do</th>
                </tr>
              </thead>
              <tbody>
                ${Object.entries(problems).map(
                  ([code, [status, title, detail]]) =>
                    html`<tr>
                      <th scope="row"><code>${code}</code></th>
                      <td>${status}</td>
                      <td>${title}. ${detail}</td>
                    </tr>`,
                )}
              </tbody>
            </table>
          </section>
          <section id="schemas">
            <h2>Schemas</h2>
            ${schemas.map(
              ([name, schema]) =>
                html`<article id="schema-${name}">
                  <h3>${name}</h3>
                  ${schemaEntry(schema)}
                </article>`,
            )}
          </section>
        </main>
      </body>
    </html>`;
}

function operationEntry({ method, path, summary, parameters = [], requestBody, responses = {} }: Operation): Html {
  const answers = Object.entries(responses).filter(([status]) => status !== 'default');
  return html`<article>
    <h3><code class="${method}">${method.toUpperCase()}</code> <code>${path}</code></h3>
    <p>${summary ?? ''}</p>
    <dl>
      ${parameters.map(
        ({ name, in: place, required }) =>
          html`<div>
            <dt><code>${name}</code></dt>
            <dd>${place}${required ? ', required' : ''}</dd>
          </div>`,
      )}
      ${Object.values(requestBody?.content ?? {}).map(
        ({ schema }) =>
          html`<div>
            <dt>body</dt>
            <dd>${schemaName(schema)}</dd>
          </div>`,
      )}
      ${answers.map(
        ([status, answer]) =>
          html`<div>
            <dt>${status}</dt>
            <dd>${Object.values(answer.content ?? {}).map(({ schema }) => schemaName(schema))}</dd>
          </div>`,
      )}
    </dl>
  </article>`;
}

function schemaEntry(schema: Schema): Html {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>);
  const required = new Set((schema['required'] ?? []) as string[]);
  if (properties.length === 0) return html`<p>${schemaName(schema)}</p>`;
  return html`<dl>
    ${properties.map(
      ([name, property]) =>
        html`<div>
          <dt><code>${name}</code>${required.has(name) ? '' : raw(' <small>optional</small>')}</dt>
          <dd>${schemaName(property)} ${String(property['description'] ?? '')}</dd>
        </div>`,
    )}
  </dl>`;
}

/** A type in a few words, with a link where it has a name. */
function schemaName(schema: Schema | undefined): Html | string {
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

const anchor = (chapter: string): string => chapter.toLowerCase().replace(/[^a-z]+/g, '-');

export const documentationStyle = `
:root { color-scheme: light dark; --line: color-mix(in srgb, currentColor 18%, transparent); --soft: color-mix(in srgb, currentColor 65%, transparent); }
body { font: 16px/1.55 system-ui, sans-serif; margin: 0 auto; max-width: 62rem; padding: 1.5rem 1.25rem 6rem; }
h1 { font-size: 2rem; margin: 0; } h2 { border-bottom: 1px solid var(--line); margin-top: 3.5rem; padding-bottom: .4rem; }
h3 { font-size: 1rem; margin: 0; } article { border-bottom: 1px solid var(--line); padding: 1rem 0; scroll-margin-top: 1rem; }
article p { color: var(--soft); margin: .25rem 0; } code { font: .92em ui-monospace, monospace; overflow-wrap: anywhere; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; list-style: none; padding: 0; }
dl { display: grid; gap: .25rem; margin: .5rem 0 0; } dl div { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; gap: 1rem; }
dt { color: var(--soft); } dd { margin: 0; } table { border-collapse: collapse; width: 100%; } th, td { border-bottom: 1px solid var(--line); padding: .5rem .75rem .5rem 0; text-align: start; vertical-align: top; font-weight: 400; }
.get { color: #0a7d4b; } .post, .put, .patch { color: #9a5b00; } .delete { color: #c02626; }
@media (prefers-color-scheme: dark) { .get { color: #4ecb8f; } .post, .put, .patch { color: #e2a54b; } .delete { color: #ff8080; } a { color: #8ab4ff; } }
@media (max-width: 30rem) { dl div { grid-template-columns: 1fr; gap: 0; } }
`;

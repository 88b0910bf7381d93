import { html } from 'hono/html';
import type { generateSpecs } from 'hono-openapi';
import { schemaEntry, schemaName, type Html, type Schema } from './documentation-schema.ts';
import { problems } from './problem.ts';

type Document = Awaited<ReturnType<typeof generateSpecs>>;

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly security?: readonly Readonly<Record<string, unknown>>[];
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> };
  readonly responses?: Readonly<Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> }>>;
}

const keys: Readonly<Record<string, string>> = { publishableKey: 'publishable key', secretKey: 'secret key' };

/** The OpenAPI document for people, its chapters in the order of its tags: no script, nothing from elsewhere. */
export function documentationPage({ info, openapi, tags = [], paths, components }: Document): Html {
  const operations = Object.entries(paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods ?? {}).map(([method, operation]) => ({ ...(operation as object), method, path }) as Operation),
  );
  const schemas = Object.entries((components?.schemas ?? {}) as Record<string, Schema>).sort(([a], [b]) => a.localeCompare(b));
  const schemes = Object.entries((components?.securitySchemes ?? {}) as Record<string, Schema>);
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${info.title} API</title>
        <link rel="stylesheet" href="/docs/style.css" />
      </head>
      <body>
        <header>
          <h1>${info.title} API</h1>
          <p>${info.description ?? ''}</p>
          <p><a href="/openapi.json">OpenAPI ${openapi} document</a></p>
          <dl>
            ${schemes.map(([name, scheme]) => fact(keys[name] ?? name, html`<code>${headerOf(scheme)}</code> ${scheme['description']}`))}
          </dl>
        </header>
        <nav aria-label="Chapters">
          <ul>
            ${[...tags.map(({ name }) => name), 'Problems', 'Schemas'].map((name) => html`<li><a href="#${anchor(name)}">${name}</a></li>`)}
          </ul>
        </nav>
        <main>
          ${tags.map(({ name, description }) =>
            chapter(name, description ?? '', operations.filter((operation) => operation.tags?.[0] === name).map(operationEntry)),
          )}
          ${chapter('Problems', 'Every failing answer is application/problem+json with one of these codes.', [problemTable()])}
          ${chapter(
            'Schemas',
            'The shapes of what goes in and out.',
            schemas.map(
              ([name, schema]) =>
                html`<article id="schema-${name}">
                  <h3>${name}</h3>
                  ${schemaEntry(schema)}
                </article>`,
            ),
          )}
        </main>
      </body>
    </html>`;
}

const chapter = (name: string, about: string, entries: readonly unknown[]): Html =>
  html`<section id="${anchor(name)}">
    <h2>${name}</h2>
    <p>${about}</p>
    ${entries}
  </section>`;

function operationEntry({ method, path, summary, security = [], parameters = [], requestBody, responses = {} }: Operation): Html {
  const answers = Object.entries(responses).filter(([status]) => status !== 'default');
  const bodies = Object.values(requestBody?.content ?? {});
  const opens = security.flatMap((scheme) => Object.keys(scheme)).map((name) => keys[name] ?? name);
  return html`<article>
    <h3>${summary ?? ''}</h3>
    <p class="call">
      <code class="method ${method}">${method.toUpperCase()}</code> <code>${path}</code>
      <span class="lock">${opens.length > 0 ? opens.join(', ') : 'no key'}</span>
    </p>
    <dl>
      ${parameters.map(({ name, in: place, required }) => fact(html`<code>${name}</code>`, `${place}${required ? ', required' : ''}`))}
      ${bodies.map(({ schema }) => fact('body', schemaName(schema)))}
      ${answers.map(([status, answer]) => {
        const names = Object.values(answer.content ?? {}).map(({ schema }) => schemaName(schema));
        return fact(html`answer <code>${status}</code>`, names.length > 0 ? names : 'no JSON');
      })}
    </dl>
  </article>`;
}

const problemTable = (): Html =>
  html`<div class="scroll" tabindex="0" role="region" aria-label="Problems">
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
  </div>`;

const fact = (term: unknown, description: unknown): Html =>
  html`<div>
    <dt>${term}</dt>
    <dd>${description}</dd>
  </div>`;

const headerOf = ({ name, scheme }: Schema): string => (scheme === 'bearer' ? 'Authorization: Bearer' : String(name));

const anchor = (chapterName: string): string => chapterName.toLowerCase().replace(/[^a-z]+/g, '-');

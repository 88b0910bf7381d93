import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { defineConfig, version, type Plugin, type UserConfig } from 'vite';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** Markup and stylesheets in tagged templates ship without their line breaks and indentation. */
const compactTemplates: Plugin = {
  name: 'compact-templates',
  enforce: 'post',
  transform(code, id) {
    if (!id.includes('/widgets/')) return null;
    const edits: [start: number, end: number, text: string][] = [];
    const visit = (value: unknown, tag?: string): void => {
      if (Array.isArray(value)) return value.forEach((item) => visit(item, tag));
      if (value === null || typeof value !== 'object') return;
      const node = value as Node;
      if (node.type === 'TaggedTemplateExpression') return visit(node.quasi, (node.tag as { name?: string }).name);
      if (node.type === 'TemplateElement' && tag) {
        const text = code.slice(node.start, node.end);
        edits.push([node.start, node.end, tag === 'css' ? compactCss(text) : compactHtml(text)]);
      }
      for (const child of Object.values(node)) visit(child, node.type === 'TemplateLiteral' ? tag : undefined);
    };
    visit(this.parse(code).body);
    edits.sort(([a], [b]) => b - a);
    return { code: edits.reduce((text, [start, end, by]) => text.slice(0, start) + by + text.slice(end), code), map: null };
  },
};

const block = 'article|details|div|dl|dt|dd|fieldset|footer|form|h[1-6]|header|legend|li|nav|ol|p|section|summary|ul';

/** No space beside a block, where none is drawn, nor before a tag's end; no quotes around a value of word characters. */
const compactHtml = (markup: string): string =>
  markup
    .replace(/\s*\n\s*/g, ' ')
    .replace(/( [\w-]+=)"([\w-]+)"(?=[ >])/g, '$1$2')
    .replace(/(?<=^|<[^<>]*["\w]) (?=>)/g, '')
    .replace(new RegExp(` (?=</?(?:${block})\\b)`, 'g'), '')
    .replace(new RegExp(`(?<=</(?:${block})>) `, 'g'), '')
    .replace(new RegExp(`(?<=<(?:${block})\\b[^<>]*>) `, 'g'), '');

const compactCss = (sheet: string): string =>
  sheet
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/(?<![\d.])0\./g, '.')
    .replace(/ !important/g, '!important')
    .replace(/;}/g, '}');

/** Words that several elements share, and how fields look, which every provider's adapter asks. */
const shared = /locales\/\w+\/(?:access|form|pieces|plan)\.ts$|\/payment-appearance\.ts$/;

/** What is shared goes into each file that has it: few pages have two of those, and a small file of its own compresses badly. */
const inlineShared: Plugin = {
  name: 'inline-shared',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (!importer || !shared.test(join(importer, '..', source))) return null;
    const form = await this.resolve(source, importer, { skipSelf: true });
    return form && `${form.id}?${basename(importer, '.ts')}`;
  },
};

/** The loader imports what all elements share only to have it early: nobody reads it as a namespace, so it needs no object for that. */
const noNamespace: Plugin = {
  name: 'no-namespace',
  renderChunk: (code) => {
    const early = code.replace(/(?<=cassa_element_exports = ).*(?=;)/, '0');
    return early === code ? null : { code: early, map: null };
  },
};

/** The demo's policy studio: it brings its own policy along, and the server knows its two scripts by name. */
const studio = {
  consumer: 'client',
  build: {
    outDir: 'dist/studio',
    emptyOutDir: true,
    lib: false,
    chunkSizeWarningLimit: 1000,
    license: { fileName: 'licenses.md' },
    rollupOptions: {
      input: { studio: 'demo/studio/page/studio.ts', preview: 'demo/studio/page/preview.ts' },
      output: { minify: true, comments: false, entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js', hashCharacters: 'hex' },
    },
  },
} as const;

/** One hash for the words of every language: an element names five files of them, and their names compress into little more than one. */
const locales = join(import.meta.dirname, 'widgets/locales');
const wordsHash = readdirSync(locales, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .toSorted()
  .reduce((hash, file) => hash.update(readFileSync(join(locales, file))), createHash('sha256').update(version))
  .digest('hex')
  .slice(0, 6);

function chunkFileName({ name, moduleIds }: { readonly name: string; readonly moduleIds: readonly string[] }): string {
  const language = moduleIds.map((id) => /\/locales\/([a-z]{2})\//.exec(id)?.[1]).find(Boolean);
  return language ? `${name}-${language}-${wordsHash}.js` : '[name]-[hash].js';
}

/** V8 keeps all of a file at two bytes a letter when one letter of it is beyond Latin-1. */
const latinOnly: Plugin = {
  name: 'latin-only',
  renderChunk: (code) => ({
    code: code.replace(/[\u0100-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`),
    map: null,
  }),
};

/** `vite build`: the widgets, for a page's script tag. Two stable names; everything behind them is hashed. */
const widgets: UserConfig = {
  publicDir: false,
  plugins: [compactTemplates, inlineShared, noNamespace],
  builder: {},
  environments: { studio },
  build: {
    outDir: 'dist/widgets/v1',
    emptyOutDir: true,
    target: 'es2022',
    license: { fileName: 'licenses.md' },
    lib: { entry: { cassa: 'widgets/define/cassa.ts', 'cassa.classic': 'widgets/define/cassa.classic.ts' }, formats: ['es'] },
    rollupOptions: {
      output: { minify: true, comments: false, entryFileNames: '[name].js', chunkFileNames: chunkFileName, hashCharacters: 'hex' },
    },
  },
};

/**
 * `vite build --mode server`: the server as it runs. Our own modules are a few files instead of a thousand, each of which would cost
 * every process memory, and time when it starts; packages stay packages.
 */
const server: UserConfig = {
  publicDir: false,
  plugins: [latinOnly],
  build: {
    ssr: true,
    outDir: 'dist/server',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rollupOptions: {
      // None of our modules does anything when it is loaded: what nobody asks for stays away, such as the tools for profiles.
      treeshake: { moduleSideEffects: false },
      input: ['cli.ts', 'cli/command-io.ts', 'cli/policy-commands.ts', 'index.ts'].map((file) => join(import.meta.dirname, 'api', file)),
      output: { comments: false, entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
};

export default defineConfig(({ mode }) => (mode === 'server' ? server : widgets));

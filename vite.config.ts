import { defineConfig, type Plugin } from 'vite';

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
        edits.push([node.start, node.end, tag === 'css' ? compactCss(text) : text.replace(/\s*\n\s*/g, ' ')]);
      }
      for (const child of Object.values(node)) visit(child, node.type === 'TemplateLiteral' ? tag : undefined);
    };
    visit(this.parse(code).body);
    edits.sort(([a], [b]) => b - a);
    return { code: edits.reduce((text, [start, end, by]) => text.slice(0, start) + by + text.slice(end), code), map: null };
  },
};

const compactCss = (sheet: string): string =>
  sheet
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}');

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

/** `vite build`: the widgets, for a page's script tag. Two stable names; everything behind them is hashed. */
export default defineConfig({
  publicDir: false,
  plugins: [compactTemplates],
  builder: {},
  environments: { studio },
  build: {
    outDir: 'dist/widgets/v1',
    emptyOutDir: true,
    target: 'es2022',
    license: { fileName: 'licenses.md' },
    lib: { entry: { cassa: 'widgets/define/cassa.ts', 'cassa.classic': 'widgets/define/cassa.classic.ts' }, formats: ['es'] },
    rollupOptions: {
      output: { minify: true, comments: false, entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js', hashCharacters: 'hex' },
    },
  },
});

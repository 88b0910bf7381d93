import { defineConfig } from 'vitest/config';

/** Stylesheets in template literals ship without their indentation. */
const leanCss = {
  name: 'lean-css',
  transform(code: string, id: string) {
    if (!id.includes('/widgets/') || !code.includes('css`')) return null;
    return code.replace(/css`[^`]*`/g, (sheet) => sheet.replace(/\s*\n\s*/g, '').replace(/\s*([{};:,>])\s+/g, '$1').replace(/;}/g, '}'));
  },
};

const page = ['cassa', 'cassa.classic'];

/** `vite build`: the widgets, for a page's script tag. Two stable names, everything behind them hashed. */
export default defineConfig({
  publicDir: false,
  plugins: [leanCss],
  build: {
    outDir: 'dist/widgets/v1',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    rollupOptions: {
      input: Object.fromEntries(page.map((name) => [name, `widgets/define/${name}.ts`])),
      preserveEntrySignatures: false,
      output: {
        format: 'es',
        minify: true,
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
        hashCharacters: 'hex',
      },
    },
  },
  test: {
    include: ['{policy,api,widgets,demo,test}/**/*.test.ts'],
    exclude: ['**/*.element.test.ts', '**/*.journey.test.ts'],
  },
});

import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

/** V8 keeps all of a file at two bytes a letter when one letter of it is beyond Latin-1. */
const latinOnly: Plugin = {
  name: 'latin-only',
  renderChunk: (code) => ({
    code: code.replace(/[\u0100-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`),
    map: null,
  }),
};

const api = join(import.meta.dirname, 'api');

/**
 * `vite build --config vite.server.config.ts`: the server as it runs. Our own modules are a few files instead of a thousand, each
 * of which would cost every process memory, and time when it starts; packages stay packages.
 */
export default defineConfig({
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
      input: ['cli.ts', 'cli/command-io.ts', 'cli/policy-commands.ts', 'index.ts'].map((file) => join(api, file)),
      output: { comments: false, entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});

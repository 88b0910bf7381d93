import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { runnerImport } from 'vite';

const load = async (path) => (await runnerImport(new URL(path, import.meta.url).pathname)).module;
const { findChromium } = await load('./chromium.ts');
const { serve } = await load('./fixtures/fixture-api.ts');

/** Element tests: real elements in a real Chromium, over HTTP, against wire-shaped answers. */
export default {
  rootDir: new URL('..', import.meta.url).pathname,
  files: 'widgets/**/*.element.test.ts',
  nodeResolve: true,
  concurrency: 2,
  browsers: [chromeLauncher({ launchOptions: await findChromium() })],
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: new URL('../tsconfig.json', import.meta.url).pathname })],
  middleware: [
    async (context, next) => {
      if (context.url === '/fixture/pay.js') context.url = '/test/fixtures/stand-in-stripe.js';
      if (!context.url.startsWith('/fixture/')) return next();
      context.respond = false;
      if (!(await serve(context.req, context.res))) context.res.writeHead(404).end();
      return undefined;
    },
  ],
  testFramework: { config: { timeout: 15_000 } },
  testRunnerHtml: (path) =>
    `<!doctype html><html lang="en"><title>Element tests</title><body><script type="module" src="${path}"></script></body></html>`,
};

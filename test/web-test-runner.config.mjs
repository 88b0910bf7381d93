import { text } from 'node:stream/consumers';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { runnerImport } from 'vite';

const load = async (path) => (await runnerImport(new URL(path, import.meta.url).pathname)).module;
const { findChromium } = await load('./chromium.ts');
const { serve } = await load('./fixtures/fixture-api.ts');
const { startStandIn } = await load('./stripe/stand-in.ts');
const standIn = await startStandIn();

/** Stripe, as far as a page meets it. */
const stripePaths = /^\/(?:endive|inner|client|v1)\//;

async function serveStripe({ url, req, request, res }) {
  const body = await text(req);
  const { authorization, 'content-type': type } = request.headers;
  const headers = { ...(authorization && { authorization }), ...(type && { 'content-type': type }) };
  const answer = await fetch(`${standIn.url}${url}`, {
    method: request.method,
    headers,
    ...(body && { body }),
  });
  res.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'text/plain' }).end(await answer.text());
}

/** Element tests: real elements in a real Chromium, over HTTP, against wire-shaped answers. */
export default {
  rootDir: new URL('..', import.meta.url).pathname,
  files: 'widgets/**/*.element.test.ts',
  nodeResolve: true,
  concurrency: 2,
  browsers: [chromeLauncher({ launchOptions: await findChromium() })],
  plugins: [
    { name: 'stand-in', serverStop: () => standIn.stop() },
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: new URL('../tsconfig.json', import.meta.url).pathname }),
  ],
  middleware: [
    async (context, next) => {
      if (context.url === '/fixture/pay.js') context.url = '/test/fixtures/stand-in-stripe.js';
      const isStripe = stripePaths.test(context.url);
      if (!isStripe && !context.url.startsWith('/fixture/')) return next();
      context.respond = false;
      if (isStripe) return serveStripe(context);
      if (!(await serve(context.req, context.res))) context.res.writeHead(404).end();
      return undefined;
    },
  ],
  testFramework: { config: { timeout: 15_000 } },
  testRunnerHtml: (path) =>
    `<!doctype html><html lang="en"><title>Element tests</title><body><script type="module" src="${path}"></script></body></html>`,
};

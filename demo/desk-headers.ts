import { createMiddleware } from 'hono/factory';

/** What the pages of somebody at work are sent with: forms that lead nowhere else, no scripts, nothing kept. */
export const deskHeaders = createMiddleware(async (c, next) => {
  c.header('Content-Security-Policy', "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
  c.header('Cache-Control', 'no-store');
  await next();
});

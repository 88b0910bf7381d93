import { Hono } from 'hono';
import { z } from 'zod';
import { epochMs, legalDay, wordsLanguages } from '../../policy/index.ts';
import type { Deps } from '../deps.ts';
import { describe } from '../http/describe.ts';
import type { RequestScope } from '../http/request-scope.ts';
import { validate } from '../http/validate.ts';
import { policyTextWire } from './policy-text.wire.ts';
import { readPolicyText } from './read-policy-text.ts';

const wanted = z.object({
  lang: z.enum(wordsLanguages).optional().meta({ description: "Absent: the best of the shop's languages for Accept-Language." }),
});

/** The public text of a shop's terms, for its own pages. A page keeps it, and asks whether it is still the same. */
export function policyTextRoutes(deps: Pick<Deps, 'now'>): Hono<RequestScope> {
  return new Hono<RequestScope>().get(
    '/shop/policy-text',
    describe({ summary: "Read the shop's terms as text", tag: 'Shop', answer: policyTextWire }),
    validate('query', wanted),
    (c) => {
      const shop = c.get('shop');
      const { lang: language = c.get('language') } = c.req.valid('query');
      const { json, etag } = readPolicyText(shop, language, legalDay(epochMs(deps.now()), shop.profile.calendar.timeZone));
      c.header('Cache-Control', 'private, no-cache');
      c.header('Vary', 'Cassa-Key, Accept-Language', { append: true });
      c.header('Content-Language', language);
      c.header('ETag', etag);
      if (c.req.header('If-None-Match') === etag) return c.body(null, 304);
      return c.body(json, 200, { 'Content-Type': 'application/json' });
    },
  );
}

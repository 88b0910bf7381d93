import { Hono } from 'hono';
import { z } from 'zod';
import { newId } from '../db/new-id.ts';
import type { Deps } from '../deps.ts';
import { bearerToken } from '../http/bearer-token.ts';
import { answerOnce, send } from '../http/idempotency.ts';
import { describe } from '../http/describe.ts';
import type { RequestScope } from '../http/request-scope.ts';
import { validate } from '../http/validate.ts';
import { publishProfile } from './publish-profile.ts';
import { createSecretKey, revokeSecretKey, secretKeyText } from './secret-keys.ts';
import { createdKeyWire, createKeyBody, linksBody, linksWire, publishedProfileWire, revokedKeyWire } from './merchant.wire.ts';
import { setLinks } from './set-links.ts';

const keyParam = z.object({ keyId: z.string() });

/** What a merchant's own systems set about the shop itself. */
export function merchantRoutes(deps: Deps): Hono<RequestScope> {
  const merchant = { tag: 'Merchant: shop', security: 'secretKey', write: true } as const;
  return new Hono<RequestScope>()
    .put(
      '/profile',
      describe({ ...merchant, summary: 'Publish a policy profile', answer: publishedProfileWire }),
      validate('json', z.unknown().meta({ id: 'Profile', description: 'A policy profile; its JSON schema comes with the policy room.' })),
      async (c) => {
        const merchantId = c.get('merchant').id;
        const answer = await answerOnce(deps.db, merchantId, c.get('write'), async (tx) => ({
          status: 200,
          body: await publishProfile(tx, {
            merchantId,
            document: c.req.valid('json'),
            actor: c.get('actor'),
            now: deps.now(),
            requestId: c.get('requestId'),
          }),
        }));
        deps.shops.forget();
        return send(c, answer);
      },
    )
    .put(
      '/links',
      describe({ ...merchant, summary: 'Name the pages of the site', answer: linksWire }),
      validate('json', linksBody),
      async (c) => {
        const merchantId = c.get('merchant').id;
        const answer = await answerOnce(deps.db, merchantId, c.get('write'), async (tx) => ({
          status: 200,
          body: await setLinks(tx, { merchantId, links: c.req.valid('json'), actor: c.get('actor'), requestId: c.get('requestId') }),
        }));
        deps.shops.forget();
        return send(c, answer);
      },
    )
    .post(
      '/secret-keys',
      describe({ ...merchant, summary: 'Create a secret key', answer: createdKeyWire, status: 201 }),
      validate('json', createKeyBody),
      async (c) => {
        const { id: merchantId, mode } = c.get('merchant');
        const secretOf = (keyId: string) => bearerToken(deps.env, 'secretKey', keyId);
        // The kept answer names the key only. A repetition makes its secret anew, so that no secret lies in the database.
        const { body } = await answerOnce(deps.db, merchantId, c.get('write'), async (tx) => {
          const keyId = newId('key');
          const key = { merchantId, mode, label: c.req.valid('json').label, actor: c.get('actor'), keyId, secret: secretOf(keyId) };
          await createSecretKey(tx, key);
          return { status: 201, body: { keyId } };
        });
        const { keyId } = JSON.parse(body) as { keyId: string };
        return c.json({ keyId, secretKey: secretKeyText(mode, secretOf(keyId)) }, 201);
      },
    )
    .delete(
      '/secret-keys/:keyId',
      describe({ ...merchant, summary: 'Revoke a secret key', answer: revokedKeyWire }),
      validate('param', keyParam),
      async (c) => {
        const merchantId = c.get('merchant').id;
        const { keyId } = c.req.valid('param');
        const answer = await answerOnce(deps.db, merchantId, c.get('write'), async (tx) => {
          await revokeSecretKey(tx, { merchantId, keyId, actor: c.get('actor'), now: deps.now() });
          return { status: 200, body: { keyId, revoked: true } };
        });
        deps.shops.forget();
        return send(c, answer);
      },
    );
}

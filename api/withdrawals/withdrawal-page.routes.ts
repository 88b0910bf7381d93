import { Hono, type Context } from 'hono';
import { hashToken } from '../db/new-id.ts';
import type { Deps } from '../deps.ts';
import { bearerToken } from '../http/bearer-token.ts';
import { clientAddress } from '../http/client-address.ts';
import { describeError } from '../http/describe-error.ts';
import { isLanguage, languages, negotiateLanguage } from '../http/language.ts';
import { limitBody } from '../http/limit-body.ts';
import { limitGuesses } from '../http/limit-rate.ts';
import { problemOf } from '../http/problem-of.ts';
import { ProblemError, problems } from '../http/problem.ts';
import type { RequestScope } from '../http/request-scope.ts';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Shop } from '../shops/shop-cache.ts';
import { newForm, readForm, statementKey } from './page-form.ts';
import { missingPage, type Html } from './page-frame.ts';
import { pagePath } from './page-path.ts';
import { pageStyle } from './page-style.ts';
import { receivedPage } from './received-page.ts';
import { submitWithdrawal } from './submit-withdrawal.ts';
import { confirmPage, statementPage, type PageSetting } from './withdrawal-page.ts';
import { getWithdrawalByReceipt } from './withdrawals.store.ts';

/** No script at all, no frame around it, nothing from elsewhere; its forms lead nowhere else. */
const policy = "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

type PageContext = Context<RequestScope>;

/**
 * The statutory function as a page of its own at an address that never changes, for every footer and mail to link to and whoever
 * has no script. Its state is in its forms: no cookie, no session. Whoever sends somebody else's browser here can make it show a
 * statement, never make one.
 */
export function withdrawalPageRoutes(deps: Deps): Hono<RequestScope> {
  const setting = async (c: PageContext): Promise<PageSetting> => {
    const shop = await knownShop(deps, c.req.param('merchantId') ?? '');
    c.set('merchant', shop);
    return { shop, language: languageOf(c, [shop.language, ...languages]) };
  };
  const form = async (c: PageContext) => readForm(new URLSearchParams(await c.req.text()));
  const answer = (c: PageContext, { language }: Pick<PageSetting, 'language'>, page: Html, status: ContentfulStatusCode = 200) =>
    c.html(page, status, { 'Content-Security-Policy': policy, 'Content-Language': language, Vary: 'Accept-Language' });

  const pages = new Hono<RequestScope>()
    .use(limitBody(64 * 1024))
    .get('/style.css', (c) => c.body(pageStyle, 200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'public, max-age=300' }))
    .get('/:merchantId', async (c) => {
      const place = await setting(c);
      return answer(c, place, statementPage(place, newForm(c.req.query('contract'))));
    })
    .post('/:merchantId', async (c) => {
      const [place, sent] = [await setting(c), await form(c)];
      return sent.body ? answer(c, place, confirmPage(place, sent)) : answer(c, place, statementPage(place, sent), 422);
    })
    .post('/:merchantId/change', async (c) => {
      const place = await setting(c);
      return answer(c, place, statementPage(place, { ...(await form(c)), errors: [] }));
    })
    .post('/:merchantId/confirm', async (c) => {
      const [place, sent] = [await setting(c), await form(c)];
      if (!sent.body) return answer(c, place, statementPage(place, sent), 422);
      if (isFromElsewhere(c)) return answer(c, place, confirmPage(place, sent));
      try {
        const from = clientAddress(c, deps.env);
        const { id } = await submitWithdrawal(deps, {
          ...place,
          channel: 'page',
          key: statementKey(sent),
          requestId: c.get('requestId') ?? '',
          from,
          body: sent.body,
        });
        const token = bearerToken(deps.env, 'receipt', id);
        return c.redirect(`${pagePath(place.shop, place.language, `/received/${id}`)}&token=${token}`, 303);
      } catch (error) {
        deps.log.error({ requestId: c.get('requestId'), error: describeError(error) }, 'a statement was not recorded');
        return answer(c, place, confirmPage(place, sent, true), 503);
      }
    })
    .get('/:merchantId/received/:id', limitGuesses(deps, 60, ['receipt-not-found']), async (c) => {
      const place = await setting(c);
      const token = c.req.query('token') ?? '';
      const record = await getWithdrawalByReceipt(deps.db, c.req.param('id').slice(0, 64), hashToken(token));
      if (record.merchantId !== place.shop.id) throw new ProblemError('receipt-not-found');
      return answer(c, place, receivedPage(place, record, token));
    });
  pages.onError((error, c) => {
    const { code, extra } = problemOf(error, deps.log, c.get('requestId'));
    c.set('problem', code);
    if (typeof extra['retryAfterSeconds'] === 'number') c.header('Retry-After', String(extra['retryAfterSeconds']));
    const language = languageOf(c, languages);
    const status = problems[code][0];
    return answer(c, { language }, missingPage(language, code), status);
  });
  return pages;
}

/** @throws ProblemError merchant-not-found, shop-not-open */
async function knownShop({ shops }: Pick<Deps, 'shops'>, merchantId: string): Promise<Shop> {
  return shops.byId(merchantId).catch((error: unknown) => {
    throw error instanceof ProblemError && error.code === 'not-found' ? new ProblemError('merchant-not-found') : error;
  });
}

function languageOf(c: PageContext, offered: Parameters<typeof negotiateLanguage>[1]): PageSetting['language'] {
  const asked = c.req.query('lang') ?? '';
  return isLanguage(asked) ? asked : negotiateLanguage(c.req.header('Accept-Language'), offered);
}

/** Whether another site's page sent the form: then the statement is shown, and made only by whoever presses the button here. */
function isFromElsewhere(c: PageContext): boolean {
  const site = c.req.header('Sec-Fetch-Site');
  return site === 'cross-site' || site === 'same-site';
}

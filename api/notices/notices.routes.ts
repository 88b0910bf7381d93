import { Hono } from 'hono';
import type { Deps } from '../deps.ts';
import { describe } from '../http/describe.ts';
import { instantOf } from '../http/format-moment.ts';
import { pageAsked, pageOf } from '../http/page.ts';
import type { RequestScope } from '../http/request-scope.ts';
import { validate } from '../http/validate.ts';
import { listNotices } from './notices.store.ts';
import { noticeListQuery, noticeListWire } from './notices.wire.ts';

/** Mails that have not reached whom they are owed to. */
export function merchantNoticeRoutes(deps: Deps): Hono<RequestScope> {
  return new Hono<RequestScope>().get(
    '/notices',
    describe({ tag: 'Merchant: mails', security: 'secretKey', summary: 'List mails that have not arrived', answer: noticeListWire }),
    validate('query', noticeListQuery),
    async (c) => {
      const { id, language } = c.get('merchant');
      const { profile } = await deps.shops.byId(id);
      const moment = (iso: string) => instantOf(iso, language, profile.calendar.timeZone);
      const page = c.req.valid('query');
      const { entries, nextBefore } = pageOf(await listNotices(deps.db, id, pageAsked(page)), page);
      return c.json({
        notices: entries.map(({ createdAt, bouncedAt, ...row }) => ({
          ...row,
          owedSince: moment(createdAt),
          bouncedAt: bouncedAt === null ? null : moment(bouncedAt),
        })),
        nextBefore,
      });
    },
  );
}

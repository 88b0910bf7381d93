import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { rawWrite } from '../attachments/raw-write.ts';
import { unsealed } from '../db/sealed.ts';
import type { Deps } from '../deps.ts';
import { secretKey } from '../http/authenticate.ts';
import { describe } from '../http/describe.ts';
import { amountOf } from '../http/format-amount.ts';
import { instantOf } from '../http/format-moment.ts';
import { answerOnce, send } from '../http/idempotency.ts';
import { limitBody } from '../http/limit-body.ts';
import { answerMerchant, merchantActor } from '../http/merchant-write.ts';
import { pageAsked, pageOf, pageQuery } from '../http/page.ts';
import { ProblemError } from '../http/problem.ts';
import type { RequestScope } from '../http/request-scope.ts';
import { validate } from '../http/validate.ts';
import { getRefund } from '../refunds/refunds.store.ts';
import { listEntries } from './bank.store.ts';
import {
  bankAccountBody,
  bankAccountWire,
  bankEntryListWire,
  resolvedEntryWire,
  importedStatementWire,
  refundFileBody,
  refundFileWire,
  refundTransferWire,
  resolveEntryBody,
  type BankEntryWire,
  type RefundFileWire,
  type RefundTransferWire,
  type ResolvedEntryWire,
} from './bank.wire.ts';
import { groupedIban } from './iban.ts';
import { findOrderedTransfers } from './ordered-transfers.store.ts';
import { orderTransfers } from './order-transfers.ts';
import { importStatement } from './import-statement.ts';
import { presentEntries, presentImport } from './present-entry.ts';
import { getRefundFile } from './refund-files.store.ts';
import { refundTransfers } from './refund-transfer.ts';
import { resolveEntry } from './resolve-entry.ts';
import { setBankAccount } from './set-bank-account.ts';
import { settleCredited } from './settle-credited.ts';
import { transferCode } from './transfer-code.ts';

const tag = 'Merchant: bank';
const idParam = z.object({ id: z.string().max(64) });
const entryListQuery = pageQuery.extend({ state: z.enum(['open', 'matched', 'refunded', 'notOurs']).optional() });
const limitedFile = limitBody(8 * 1024 * 1024, 'statement-too-large');

/** Imports: their body is the bank's file, so they stand before whatever expects JSON. */
export function statementRoutes(deps: Deps): Hono<RequestScope> {
  return new Hono<RequestScope>().post(
    '/merchant/bank/statements',
    limitedFile,
    secretKey(deps.shops),
    describe({
      summary: 'Import a statement of the bank account',
      tag,
      security: 'secretKey',
      answer: importedStatementWire,
      write: true,
      file: ['application/xml', 'text/csv'],
    }),
    async (c) => {
      const by = merchantActor(c);
      const { merchantId } = by;
      const { bytes, write } = await rawWrite(c);
      const refs: (string | null)[] = [];
      const { price } = (await deps.shops.byId(merchantId)).profile;
      const answer = await answerOnce(deps.db, merchantId, write, async (tx) => {
        const imported = await importStatement(tx, deps, { ...by, bytes });
        refs.push(...imported.map(({ transferRef }) => transferRef));
        return { status: 200, body: presentImport(imported, price.currency, c.get('language')) };
      });
      await settleCredited(deps, merchantId, refs);
      return send(c, answer);
    },
  );
}

/** The merchant's bank account: where transfers go, what came, and what a person makes of it. */
export function merchantBankRoutes(deps: Deps): Hono<RequestScope> {
  const merchant = { tag, security: 'secretKey' } as const;
  const present = (c: Context<RequestScope>, ...args: [db: Deps['db'], kept: Parameters<typeof presentEntries>[3]]) =>
    presentEntries(args[0], deps, c.get('merchant').id, args[1], c.get('language'));
  return new Hono<RequestScope>()
    .get('/bank-account', describe({ ...merchant, summary: 'Read where transfers go', answer: bankAccountWire }), async (c) => {
      const { bankAccount } = await deps.shops.byId(c.get('merchant').id);
      return c.json({ bankAccount: bankAccount && presentAccount(bankAccount) });
    })
    .put(
      '/bank-account',
      describe({ ...merchant, summary: 'Set where transfers go', answer: bankAccountWire, write: true }),
      validate('json', bankAccountBody),
      async (c) => {
        const { holder, iban, bic } = c.req.valid('json');
        const account = { holder, iban, ...(bic !== undefined && { bic }) };
        const answer = await answerMerchant(deps.db, c, async (tx) => ({
          bankAccount: presentAccount(await setBankAccount(tx, { ...merchantActor(c), account, now: deps.now() })),
        }));
        deps.shops.forget();
        return answer;
      },
    )
    .get(
      '/bank/entries',
      describe({ ...merchant, summary: 'List movements of the account, newest first', answer: bankEntryListWire }),
      validate('query', entryListQuery),
      async (c) => {
        const page = c.req.valid('query');
        const { entries, nextBefore } = pageOf(await listEntries(deps.db, c.get('merchant').id, pageAsked(page)), page);
        return c.json({ entries: await present(c, deps.db, entries), nextBefore });
      },
    )
    .post(
      '/bank/entries/:id/resolve',
      describe({ ...merchant, summary: 'Say what a movement is', answer: resolvedEntryWire, write: true }),
      validate('param', idParam),
      validate('json', resolveEntryBody),
      async (c) => {
        const by = merchantActor(c);
        const refs: (string | null)[] = [];
        const answer = await answerMerchant(deps.db, c, async (tx) => {
          const asked = { ...by, entryId: c.req.valid('param').id, resolution: c.req.valid('json') };
          const { entry, transferRef } = await resolveEntry(tx, deps, asked);
          refs.push(transferRef);
          const [{ payer: _payer, text: _text, ...settled }] = (await present(c, tx, [entry])) as [BankEntryWire];
          return settled satisfies ResolvedEntryWire;
        });
        await settleCredited(deps, by.merchantId, refs);
        return answer;
      },
    )
    .post(
      '/bank/refund-files',
      describe({
        ...merchant,
        summary: 'Order the refunds owed by transfer that no file has ordered yet, or one of them, in a file for the bank',
        answer: refundFileWire,
        write: true,
      }),
      validate('json', refundFileBody),
      (c) => {
        const { merchantId, actor } = merchantActor(c);
        return answerMerchant(deps.db, c, async (tx) => {
          const { bankAccount: account, profile } = await deps.shops.byId(merchantId);
          if (!account) throw new ProblemError('bank-account-missing');
          const { timeZone } = profile.calendar;
          const file = await orderTransfers(tx, deps, { ...c.req.valid('json'), merchantId, account, timeZone, actor });
          const orderedAt = instantOf(file.orderedAt, c.get('language'), timeZone);
          return { id: file.message, orderedAt, refunds: [...file.refundIds] } satisfies RefundFileWire;
        });
      },
    )
    .get(
      '/bank/refund-files/:id',
      describe({ ...merchant, summary: 'Read a file for the bank (pain.001), always as it was ordered' }),
      validate('param', idParam),
      async (c) => {
        const { message, content } = await getRefundFile(deps.db, c.get('merchant').id, c.req.valid('param').id);
        return c.body(unsealed(deps.env, 'refundFile', message, content).toString(), 200, {
          'Content-Type': 'application/xml; charset=utf-8',
          'Content-Disposition': `attachment; filename="${message}.xml"`,
          'Cache-Control': 'private, no-store',
        });
      },
    )
    .get(
      '/refunds/:id/transfer',
      describe({ ...merchant, summary: 'Read to whom a refund is to be transferred', answer: refundTransferWire }),
      validate('param', idParam),
      async (c) => {
        const { id: merchantId } = c.get('merchant');
        const refund = await getRefund(deps.db, merchantId, c.req.valid('param').id);
        const { id, currency } = refund;
        const { timeZone } = (await deps.shops.byId(merchantId)).profile.calendar;
        const parts = await refundTransfers(deps.db, deps, refund);
        const references = parts.map(({ reference }) => reference);
        const ordered = new Map((await findOrderedTransfers(deps.db, merchantId, references)).map((each) => [each.reference, each]));
        const transfers = parts.map(async ({ amount, payee, reference, text, isPaid }) => ({
          amount: amountOf(amount, currency, c.get('language')),
          payee: payee && { ...payee, iban: groupedIban(payee.iban) },
          text,
          code: payee && (await transferCode({ holder: payee.name, iban: payee.iban, amount, currency, text })),
          orderedAt: ordered.has(reference) ? instantOf(ordered.get(reference)!.orderedAt, c.get('language'), timeZone) : null,
          paid: isPaid,
        }));
        const amount = amountOf(refund.amount, currency, c.get('language'));
        return c.json({ refundId: id, amount, transfers: await Promise.all(transfers) } satisfies RefundTransferWire);
      },
    );
}

const presentAccount = ({ holder, iban, bic }: { readonly holder: string; readonly iban: string; readonly bic?: string }) => ({
  holder,
  iban: groupedIban(iban),
  bic: bic ?? null,
});

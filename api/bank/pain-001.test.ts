import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import type { RefundRecord } from '../refunds/refund-record.ts';
import { pain001 } from './pain-001.ts';
import { refundReference } from './refund-reference.ts';
import type { RefundTransfer } from './refund-transfer.ts';

const account = { holder: 'Bottega & Söhne S.r.l.', iban: 'IT60X0542811101000000123456' };
const at = { message: 'REFUND-0123', now: '2026-11-20T10:00:00.000Z', on: '2026-11-20' };
const transfer = (
  id: string,
  change: Partial<RefundRecord> = {},
  payee: RefundTransfer['payee'] = { name: 'Łukasz <Größe>', iban: 'DE89370400440532013000', bic: null },
) =>
  ({
    refund: { id, currency: 'EUR', ...change } as RefundRecord,
    amount: 1050,
    ...change,
    isPaid: false,
    payee,
    reference: refundReference(id),
    text: `${refundReference(id)} 100001`,
  }) satisfies RefundTransfer;

const parsed = (file: string) => {
  expect(XMLValidator.validate(file)).toBe(true);
  return new XMLParser({ parseTagValue: false, ignoreAttributes: false }).parse(file).Document.CstmrCdtTrfInitn;
};

test('orders every transfer once, with sums that a bank checks', () => {
  const { GrpHdr, PmtInf } = parsed(pain001({ account, transfers: [transfer('rfd_1'), transfer('rfd_2', { amount: 7 })], ...at }));
  expect([GrpHdr.NbOfTxs, GrpHdr.CtrlSum, PmtInf.CtrlSum]).toEqual(['2', '10.57', '10.57']);
  expect(PmtInf.CdtTrfTxInf.map((each: any) => [each.PmtId.EndToEndId, each.Amt.InstdAmt['#text'], each.CdtrAcct.Id.IBAN])).toEqual([
    [refundReference('rfd_1'), '10.50', 'DE89370400440532013000'],
    [refundReference('rfd_2'), '0.07', 'DE89370400440532013000'],
  ]);
});

test('writes only what every bank takes', () => {
  const file = pain001({ account, transfers: [transfer('rfd_1')], ...at });
  const { GrpHdr, PmtInf } = parsed(file);
  expect(GrpHdr.InitgPty.Nm).toBe('Bottega . Sohne S.r.l.');
  expect(PmtInf.CdtTrfTxInf.Cdtr.Nm).toBe('.ukasz .Grosse.');
  expect(file).toMatch(/^[\x20-\x7e\n]*$/);
  for (const id of [GrpHdr.MsgId, PmtInf.PmtInfId, PmtInf.CdtTrfTxInf.PmtId.EndToEndId]) expect(id).toMatch(/^[A-Za-z0-9-]{1,35}$/);
});

test('leaves out whom nobody knows and other money; with nothing left there is no file', () => {
  const others = [transfer('rfd_3', {}, null), transfer('rfd_4', { currency: 'CHF' })];
  expect(parsed(pain001({ account, transfers: [transfer('rfd_1'), ...others], ...at })).GrpHdr.NbOfTxs).toBe('1');
  expect(() => pain001({ account, transfers: others, ...at })).toThrow(RangeError);
});

import type { BankAccount } from '../db/stored-shapes.ts';
import type { RefundTransfer } from './refund-transfer.ts';
import { isBic } from './iban.ts';

export interface TransferFile {
  /** The merchant's. */
  readonly account: BankAccount;
  readonly transfers: readonly RefundTransfer[];
  /** The file's name, by which a bank knows one that was uploaded before; at most 35 plain characters. */
  readonly message: string;
  /** ISO 8601 instant. */
  readonly now: string;
  /** Local date on which the bank is to carry it out. */
  readonly on: string;
}

/** Whether a file for the bank can order a transfer: to an account that is known, in the currency of SEPA. */
export const canBeOrdered = ({ payee, refund }: RefundTransfer): boolean => payee !== null && refund.currency === 'EUR';

/**
 * A file for the merchant's bank that orders SEPA credit transfers; the same input gives the same file. Transfers without an account, or
 * in another currency, are not in it.
 *
 * @throws RangeError when nothing is left to order
 * @source ISO 20022 pain.001.001.09, EPC132-08 (customer to bank implementation guidelines)
 */
export function pain001({ account, transfers, message, now, on }: TransferFile): string {
  const orders = transfers.filter(canBeOrdered);
  if (orders.length === 0) throw new RangeError('There is nothing to order');
  const sum = euros(orders.reduce((total, { amount }) => total + amount, 0));
  const agent = (bic: string | null | undefined) =>
    bic && isBic(bic) ? `<FinInstnId><BICFI>${bic}</BICFI></FinInstnId>` : '<FinInstnId><Othr><Id>NOTPROVIDED</Id></Othr></FinInstnId>';
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09">
  <CstmrCdtTrfInitn>
    <GrpHdr>
      <MsgId>${message}</MsgId>
      <CreDtTm>${now.slice(0, 19)}Z</CreDtTm>
      <NbOfTxs>${orders.length}</NbOfTxs>
      <CtrlSum>${sum}</CtrlSum>
      <InitgPty><Nm>${sepaText(account.holder, 70)}</Nm></InitgPty>
    </GrpHdr>
    <PmtInf>
      <PmtInfId>${message}</PmtInfId>
      <PmtMtd>TRF</PmtMtd>
      <BtchBookg>false</BtchBookg>
      <NbOfTxs>${orders.length}</NbOfTxs>
      <CtrlSum>${sum}</CtrlSum>
      <PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl></PmtTpInf>
      <ReqdExctnDt><Dt>${on}</Dt></ReqdExctnDt>
      <Dbtr><Nm>${sepaText(account.holder, 70)}</Nm></Dbtr>
      <DbtrAcct><Id><IBAN>${account.iban}</IBAN></Id></DbtrAcct>
      <DbtrAgt>${agent(account.bic)}</DbtrAgt>
      <ChrgBr>SLEV</ChrgBr>
${orders.map(orderXml).join('\n')}
    </PmtInf>
  </CstmrCdtTrfInitn>
</Document>
`;
}

function orderXml({ amount, payee, reference, text }: RefundTransfer): string {
  const { name, iban, bic } = payee!;
  return `      <CdtTrfTxInf>
        <PmtId><EndToEndId>${reference}</EndToEndId></PmtId>
        <Amt><InstdAmt Ccy="EUR">${euros(amount)}</InstdAmt></Amt>
${bic && isBic(bic) ? `        <CdtrAgt><FinInstnId><BICFI>${bic}</BICFI></FinInstnId></CdtrAgt>\n` : ''}        <Cdtr><Nm>${sepaText(name, 70)}</Nm></Cdtr>
        <CdtrAcct><Id><IBAN>${iban}</IBAN></Id></CdtrAcct>
        <RmtInf><Ustrd>${sepaText(text, 140)}</Ustrd></RmtInf>
      </CdtTrfTxInf>`;
}

const euros = (minor: number): string => `${Math.trunc(minor / 100)}.${String(minor % 100).padStart(2, '0')}`;

/** Letters every bank takes: accents are dropped, what has no plain letter becomes a point. @source EPC217-08 */
function sepaText(text: string, most: number): string {
  const plain = text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('’', "'")
    .replaceAll(/[^A-Za-z0-9/\-?:().,'+ ]/g, '.')
    .replaceAll(/ +/g, ' ')
    .trim()
    .slice(0, most);
  return plain === '' ? '.' : plain;
}

import { randomUUID } from 'node:crypto';
import { TestShopper, type StartedCheckout } from '../checkouts/test-shopper.ts';
import type { OrderWire } from '../orders/orders.wire.ts';
import { createTestApi, plainProduct, type Called, type TestApi } from '../test-api.ts';
import type { ImportedStatementWire } from './bank.wire.ts';

/** A movement as a test tells it; whatever is left out is plain. */
export interface ToldEntry {
  /** Minor units; negative for money that leaves. */
  readonly amount: number;
  readonly text?: string;
  readonly bookedOn?: string;
  /** When the payer's bank took the order. */
  readonly orderedAt?: string;
  readonly name?: string;
  readonly iban?: string;
  /** The bank's own name for it; one of its own unless given, null for none. */
  readonly reference?: string | null;
  readonly endToEnd?: string;
  readonly status?: string;
  readonly reversal?: boolean;
  readonly currency?: string;
}

export const ownIban = 'IT60X0542811101000000123456';
export const payerIban = 'DE89370400440532013000';

const decimal = (minor: number) => (Math.abs(minor) / 100).toFixed(2);
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A CAMT.053 as banks send it. */
export function camtFile(entries: readonly ToldEntry[], { iban = ownIban, version = '08', day = '2026-11-09' } = {}): string {
  const name = (text: string) => (Number(version) >= 8 ? `<Pty><Nm>${text}</Nm></Pty>` : `<Nm>${text}</Nm>`);
  const rows = entries.map((entry, index) => {
    const { amount, text = '', bookedOn = day, orderedAt, name: who = 'Rossi Anna', iban: from = payerIban } = entry;
    const { reference = `B${day}-${index}`, endToEnd = 'NOTPROVIDED', status = 'BOOK', reversal = false, currency = 'EUR' } = entry;
    const side = amount < 0 ? 'Cdtr' : 'Dbtr';
    return `<Ntry><Amt Ccy="${currency}">${decimal(amount)}</Amt><CdtDbtInd>${amount < 0 ? 'DBIT' : 'CRDT'}</CdtDbtInd>
${reversal ? '<RvslInd>true</RvslInd>' : ''}<Sts>${Number(version) >= 4 ? `<Cd>${status}</Cd>` : status}</Sts>
<BookgDt><Dt>${bookedOn}</Dt></BookgDt><ValDt><Dt>${bookedOn}</Dt></ValDt>${reference === null ? '' : `<AcctSvcrRef>${reference}</AcctSvcrRef>`}
<NtryDtls><TxDtls><Refs><EndToEndId>${endToEnd}</EndToEndId></Refs><RltdPties><${side}>${name(escaped(who))}</${side}>
<${side}Acct><Id><IBAN>${from}</IBAN></Id></${side}Acct></RltdPties><RmtInf><Ustrd>${escaped(text)}</Ustrd></RmtInf>
${orderedAt ? `<RltdDts><AccptncDtTm>${orderedAt}</AccptncDtTm></RltdDts>` : ''}</TxDtls></NtryDtls></Ntry>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.${version}"><BkToCstmrStmt><GrpHdr><MsgId>1</MsgId></GrpHdr>
<Stmt><Id>1</Id><Acct><Id><IBAN>${iban}</IBAN></Id></Acct>${rows.join('\n')}</Stmt></BkToCstmrStmt></Document>`;
}

/** The same as an Italian bank exports it for spreadsheets. */
export function csvFile(entries: readonly ToldEntry[], { day = '2026-11-09' } = {}): string {
  const rows = entries.map(({ amount, text = '', bookedOn = day, name = 'Rossi Anna', iban = '' }) => {
    const [year, month, date] = bookedOn.split('-');
    const euros = `${amount < 0 ? '-' : ''}${decimal(amount).replace('.', ',')}`;
    return `${date}/${month}/${year};"BONIFICO ${text.toUpperCase().replaceAll('"', '""')}";${name};${iban};${euros}`;
  });
  return ['Conto;1234', '', 'Data contabile;Descrizione;Ordinante;IBAN ordinante;Importo', ...rows].join('\r\n');
}

export interface TransferOrder {
  readonly checkout: StartedCheckout;
  readonly order: OrderWire;
  readonly token: string;
  readonly sku: string;
}

/** A shop that takes transfers to an account of its own, and the bank that keeps it. The clock is the test's. */
export class TestBank {
  clock = '2026-11-09T10:00:00.000Z';
  private constructor(
    readonly api: TestApi,
    readonly anna: TestShopper,
  ) {}

  static async start(profile = 'restelli'): Promise<TestBank> {
    const held: { bank?: TestBank } = {};
    const api = await createTestApi({ profile, now: () => held.bank?.clock ?? '2026-11-09T10:00:00.000Z' });
    const bank = new TestBank(api, new TestShopper(api));
    held.bank = bank;
    const { status, text } = await bank.setAccount(ownIban);
    if (status !== 200) throw new Error(text);
    return bank;
  }

  setAccount(iban: string): Promise<Called> {
    return this.api.call('PUT', '/v1/merchant/bank-account', { body: { holder: 'Bottega S.r.l.', iban } });
  }

  /** An order of 99.00 by bank transfer, placed on Monday 9 November 2026: to be paid by Monday the 16th. */
  async ordered(at = '2026-11-09T10:00:00.000Z'): Promise<TransferOrder> {
    const now = this.clock;
    this.clock = at;
    const sku = `GLOVE-${randomUUID().slice(0, 8)}`;
    await this.api.putProduct(sku.toLowerCase(), plainProduct(sku, 9000));
    const checkout = await this.anna.startedWith(sku, { payment: 'bankTransfer' });
    const { body } = await this.anna.confirm(checkout);
    this.clock = now > at ? now : at;
    return { checkout, order: body.order!, token: body.orderToken!, sku };
  }

  async read({ order, token }: TransferOrder, language = 'en'): Promise<OrderWire> {
    return (await this.api.call('GET', `/v1/orders/${order.id}`, { headers: { 'Cassa-Order': token }, language })).body;
  }

  /** Imports a file as the merchant does. */
  async import(
    file: string | Uint8Array,
    key: string = randomUUID(),
  ): Promise<Called<ImportedStatementWire & { code?: string; flaw?: string }>> {
    const answer = await this.api.app.request('/v1/merchant/bank/statements', {
      method: 'POST',
      headers: { Authorization: `Bearer ${this.api.keys.secretKey}`, 'Idempotency-Key': key, 'Accept-Language': 'en' },
      body: typeof file === 'string' ? file : new Uint8Array(file),
    });
    const text = await answer.text();
    return { status: answer.status, text, body: JSON.parse(text), headers: answer.headers };
  }

  /** What a person finds to do. */
  // oxlint-disable-next-line typescript/no-explicit-any
  async openEntries(): Promise<any[]> {
    return (await this.api.call('GET', '/v1/merchant/bank/entries?state=open', { language: 'en' })).body.entries;
  }

  resolve(id: string, body: Record<string, unknown>, key: string = randomUUID()): Promise<Called> {
    return this.api.call('POST', `/v1/merchant/bank/entries/${id}/resolve`, { body, key, language: 'en' });
  }

  /** Money that is on its way back or went, of an order or of none. */
  async refunds(): Promise<{ id: string; amount: number; reason: string; source: string; order_id: string | null; paid: boolean }[]> {
    const rows = await this.api.database.db.selectFrom('refunds').selectAll().orderBy('id').execute();
    return rows.map(({ id, amount, reason, source, order_id, paid_at }) => ({
      id,
      amount,
      reason,
      source,
      order_id,
      paid: paid_at !== null,
    }));
  }
}

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { camtFile, csvFile, ownIban, TestBank, type TransferOrder } from './test-bank.ts';

let bank: TestBank;
let placed: TransferOrder;
beforeAll(async () => {
  bank = await TestBank.start();
});
afterAll(() => bank.api.stop());
beforeEach(async () => {
  bank.clock = '2026-11-09T10:00:00.000Z';
  placed = await bank.ordered();
});

const number = () => placed.order.number;

/** The only open movement about this order. */
async function openOf({ order }: TransferOrder) {
  const found = (await bank.openEntries()).filter((each) => each.order?.number === order.number);
  expect(found).toHaveLength(1);
  return found[0];
}

describe('different payments are each money, however alike', () => {
  const berta = { name: 'Verdi Berta', iban: 'FR1420041010050500013M02606' };

  test('on two accounts, counted alike', async () => {
    const other = await bank.ordered();
    const second = 'IT07X0542811101000000654321';
    await bank.setAccount(second);
    const first = await bank.import(camtFile([{ amount: 9900, text: number(), reference: '1' }]));
    const next = await bank.import(camtFile([{ amount: 9900, text: other.order.number, reference: '1', ...berta }], { iban: second }));
    await bank.setAccount(ownIban);
    expect([first.body.matched.amount, next.body.matched.amount]).toEqual([9900, 9900]);
    expect([(await bank.read(placed)).state, (await bank.read(other)).state]).toEqual(['paid', 'paid']);
  });

  test('in two statements of a day that only count their entries', async () => {
    const other = await bank.ordered();
    const counted = (text: string, payer: object) =>
      camtFile([{ amount: 9900, text, reference: '1', ...payer }]).replaceAll('AcctSvcrRef', 'NtryRef');
    await bank.import(counted(number(), {}));
    expect((await bank.import(counted(other.order.number, berta))).body.matched.amount).toBe(9900);
    expect((await bank.read(other)).state).toBe('paid');
  });

  test('by the same payer, whom a bank’s own name does not tell apart: a person says', async () => {
    const other = await bank.ordered();
    const reference = `counter-${number()}`;
    await bank.import(camtFile([{ amount: 9900, text: number(), reference }]));
    const { body } = await bank.import(camtFile([{ amount: 9900, text: other.order.number, reference }]));
    expect(body.entries).toMatchObject([{ outcome: 'open', why: { code: 'perhapsKnown' }, order: { number: other.order.number } }]);
    expect((await bank.resolve(body.entries[0]!.id!, { as: 'payment', order: other.order.number })).status).toBe(200);
    expect((await bank.read(other)).state).toBe('paid');
  });

  test('one row without a name or a number is a person’s to look at, not the payment before', async () => {
    const day = '2026-11-10';
    bank.clock = '2026-11-10T10:00:00.000Z';
    await bank.import(camtFile([{ amount: 9900, text: `BONIFICO A VOSTRO FAVORE ${number()}`, reference: `n-${number()}` }], { day }));
    const { body } = await bank.import('Data contabile;Descrizione;Importo\n10/11/2026;BONIFICO A VOSTRO FAVORE;99,00\n');
    expect(body.entries).toMatchObject([{ outcome: 'open', why: { code: 'perhapsKnown' } }]);
  });

  test('one row of the same payer that says nothing else: it may be a second payment, and can be booked as one', async () => {
    const other = await bank.ordered();
    await bank.import(camtFile([{ amount: 9900, text: number(), reference: `silent-${number()}`, ...berta }]));
    const { body } = await bank.import(csvFile([{ amount: 9900, ...berta }]).replace('BONIFICO ', ''));
    expect(body.entries).toMatchObject([{ outcome: 'open', why: { code: 'perhapsKnown' }, order: null }]);
    const settled = await bank.resolve(body.entries[0]!.id!, { as: 'payment', order: other.order.number });
    expect([settled.status, (await bank.read(other)).state]).toEqual([200, 'paid']);
  });

  test('while a file that names no account is the same after the account was changed, also told by CAMT', async () => {
    const entry = { amount: 9900, text: `Ordine ${number()}`, reference: `moved-${number()}` };
    await bank.import(csvFile([entry]));
    await bank.setAccount('NO93 8601 1117 947');
    const again = await bank.import(csvFile([entry]));
    const told = await bank.import(camtFile([entry]));
    await bank.setAccount(ownIban);
    expect([again.body.known.amount, told.body.known.amount]).toEqual([9900, 9900]);
  });
});

describe('what cannot be so is a person’s', () => {
  test.each([
    ['booked before the order', '2026-11-08', 'beforeOrder'],
    ['booked on a day still to come', '2026-11-10', 'inFuture'],
  ])('%s', async (_, bookedOn, code) => {
    const { body } = await bank.import(camtFile([{ amount: 9900, text: number(), bookedOn, reference: `when-${number()}` }]));
    expect(body.entries).toMatchObject([{ outcome: 'open', why: { code }, order: { number: number() } }]);
    expect((await bank.read(placed)).state).toBe('awaitingPayment');
    const entry = await openOf(placed);
    expect(entry.choices.map(({ as }: any) => as)).toContain('payment');
    expect((await bank.resolve(entry.id, { as: 'payment', order: number() })).body.state).toBe('matched');
  });

  test('a fortune: it is kept, and is no refund', async () => {
    const { status, body } = await bank.import(`Data;Descrizione;Importo\n09/11/2026;vendita ${number()};25000000,00\n`);
    expect([status, body.open.amount]).toEqual([200, 2_500_000_000]);
    const entry = await openOf(placed);
    expect([entry.amount.amount, entry.choices.map(({ as }: any) => as)]).toEqual([2_500_000_000, ['notOurs']]);
    expect((await bank.resolve(entry.id, { as: 'refund' })).body.code).toBe('entry-does-not-fit');
    expect((await bank.resolve(entry.id, { as: 'notOurs' })).status).toBe(200);
  });

  test('a movement that does not say which way it went is refused, and pays nothing', async () => {
    const file = camtFile([{ amount: 9900, text: number(), reference: `way-${number()}` }]).replace('CRDT', 'dbit');
    const { status, body } = await bank.import(file);
    expect([status, body.credits.amount, body.entries]).toMatchObject([
      200,
      0,
      [{ id: null, outcome: 'refused', why: { code: 'unreadable' } }],
    ]);
    const { body: sheet } = await bank.import(`Data;Descrizione;Importo;Dare;Avere\n09/11/2026;${number()};99,00;99,00;\n`);
    expect([sheet.credits.amount, sheet.otherDebits]).toEqual([0, 1]);
    expect((await bank.read(placed)).state).toBe('awaitingPayment');
  });

  test('a day that no bank books on is refused', async () => {
    const days = ['0001-01-01', '9999-12-31'];
    const csv = ['Data;Descrizione;Importo', ...days.map((day) => `${day};${number()};99,00`), ''].join('\n');
    const camt = camtFile(days.map((bookedOn) => ({ amount: 9900, text: number(), bookedOn })));
    for (const file of [csv, camt]) {
      const { status, body } = await bank.import(file);
      expect([status, body.entries.map(({ why }) => why?.code)]).toEqual([200, ['unreadable', 'unreadable']]);
    }
  });

  test('a file that holds what is no text is refused, and nothing of it is taken', async () => {
    const { status, body } = await bank.import(`Data;Descrizione;Importo\n09/11/2026;${number()};99,00\n09/11/2026;a\0b;7,77\n`);
    expect([status, body.code, body.flaw]).toEqual([422, 'statement-unreadable', 'malformed']);
    expect((await bank.read(placed)).state).toBe('awaitingPayment');
  });
});

describe('money that was there and has left', () => {
  const paid = async (reference = `in-${number()}`) => {
    await bank.import(camtFile([{ amount: 9900, text: number(), reference }]));
    expect((await bank.read(placed)).state).toBe('paid');
  };

  test.each([
    ['by the order’s number', () => ({ text: `STORNO ${number()}` })],
    ['by the name of what it takes back', () => ({ text: 'STORNO', reference: `in-${number()}` })],
  ])('is shown to a person, with its order, %s', async (_, told) => {
    await paid();
    const file = camtFile([{ amount: -9900, reversal: true, reference: `out-${number()}`, iban: 'NO9386011117947', ...told() }]);
    const { body } = await bank.import(file);
    expect([body.openDebits, body.otherDebits]).toEqual([1, 0]);
    expect(body.entries).toMatchObject([{ direction: 'debit', outcome: 'open', why: { code: 'reversal' }, order: { number: number() } }]);
    expect((await bank.import(file)).body.entries).toMatchObject([{ outcome: 'known' }]);
    const entry = await openOf(placed);
    expect(entry.choices.map(({ as }: any) => as)).toEqual(['dealtWith', 'notOurs']);
    expect((await bank.resolve(entry.id, { as: 'dealtWith' })).body).toMatchObject({ state: 'matched', order: { number: number() } });
  });

  test('is shown where a spreadsheet has it as less than nothing that came', async () => {
    await paid();
    const { body } = await bank.import(`Data;Entrate;Uscite;Descrizione\n10/11/2026;-99,00;;${number()}\n`);
    expect(body.entries).toMatchObject([{ outcome: 'open', why: { code: 'reversal' }, order: { number: number() } }]);
  });

  test('is shown where it is as much as came for the order it names, and is none of the shop’s otherwise', async () => {
    await paid();
    const out = (amount: number) => ({ amount, text: `bonifico ${number()}`, reference: `${amount}-${number()}` });
    const { body } = await bank.import(camtFile([out(-9900), out(-1200)]));
    expect([body.openDebits, body.otherDebits]).toEqual([1, 1]);
  });

  test('for two refunds at once pays neither, beside one that pays one of them', async () => {
    const owed = async (amount: number) => {
      const { body } = await bank.import(camtFile([{ amount, text: 'regalo', reference: `gift-${amount}-${number()}` }]));
      const { body: settled } = await bank.resolve(body.entries[0]!.id!, { as: 'refund' });
      const { body: transfer } = await bank.api.call('GET', `/v1/merchant/refunds/${settled.refundId}/transfer`);
      return { id: settled.refundId as string, text: transfer.transfers[0].text as string };
    };
    const [first, second] = [await owed(700), await owed(800)];
    const both = { amount: -800, text: `${first.text} ${second.text}`, reference: `both-${number()}` };
    const { body } = await bank.import(camtFile([both, { amount: -700, text: first.text, reference: `one-${number()}` }]));
    expect(body.entries.map(({ outcome, why }) => why?.code ?? outcome)).toEqual(['refundDiffers', 'matched']);
    const paid = new Map((await bank.refunds()).map((each) => [each.id, each.paid]));
    expect([paid.get(first.id), paid.get(second.id)]).toEqual([true, false]);
  });
});

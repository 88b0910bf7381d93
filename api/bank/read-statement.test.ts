import { describe, expect, test } from 'vitest';
import { readStatement } from './read-statement.ts';
import { UnreadableStatement } from './statement-entry.ts';
import { camtFile, csvFile, ownIban, payerIban } from './test-bank.ts';

const read = (file: string | Uint8Array) =>
  readStatement(typeof file === 'string' ? new TextEncoder().encode(file) : file, [ownIban], ownIban).flatMap(({ entries }) => entries);

function flawOf(file: string | Uint8Array): string {
  try {
    read(file);
    return 'none';
  } catch (error) {
    if (error instanceof UnreadableStatement) return error.flaw;
    throw error;
  }
}

describe('a CAMT.053', () => {
  test.each(['02', '03', '04', '06', '08', '10'])('of version %s tells amount, day, payer and text', (version) => {
    const entry = { amount: 9900, text: 'Ordine 100001 & c.', orderedAt: '2026-11-15T22:00:00+01:00', reference: 'B1' };
    expect(read(camtFile([entry], { version }))).toEqual([
      {
        refused: null,
        direction: 'credit',
        reversal: false,
        amount: 9900,
        currency: 'EUR',
        bookedOn: '2026-11-16',
        orderedBy: '2026-11-15',
        reference: 'B1',
        endToEnd: null,
        party: { name: 'Rossi Anna', iban: payerIban, bic: null },
        texts: ['Ordine 100001 & c.'],
      },
    ]);
  });

  test('with a prefix before every name says the same', () => {
    const plain = camtFile([{ amount: 9900, text: '100001' }]);
    const prefixed = plain.replaceAll(/<(\/?)([A-Z])/g, '<$1ns2:$2').replace('xmlns=', 'xmlns:ns2=');
    expect(read(prefixed)).toEqual(read(plain));
  });

  test('of a batch tells each payment, where the amounts sum up', () => {
    const payment = (amount: string, text: string) =>
      `<TxDtls><Refs><EndToEndId>E${text}</EndToEndId></Refs><Amt Ccy="EUR">${amount}</Amt><RmtInf><Ustrd>${text}</Ustrd></RmtInf></TxDtls>`;
    const batch = (sum: string) =>
      camtFile([{ amount: 1 }]).replace(
        /<Ntry>.*<\/Ntry>/s,
        `<Ntry><Amt Ccy="EUR">${sum}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><DtTm>2026-11-16T10:00:00</DtTm></BookgDt>
        <AcctSvcrRef>B1</AcctSvcrRef><NtryDtls>${payment('60.00', '100001')}${payment('39.00', '100002')}</NtryDtls></Ntry>`,
      );
    expect(read(batch('99.00')).map(({ amount, texts, reference }) => [amount, texts, reference])).toEqual([
      [6000, ['100001'], 'B1'],
      [3900, ['100002'], 'B1'],
    ]);
    expect(read(batch('98.00')).map(({ amount, texts }) => [amount, texts])).toEqual([[9800, ['100001', '100002']]]);
  });

  test.each([
    ['pending', { status: 'PDNG' }, 'notBooked'],
    ['for information', { status: 'INFO' }, 'notBooked'],
  ])('leaves out what is %s', (_, change, refused) => {
    expect(read(camtFile([{ amount: 9900, ...change }]))).toMatchObject([{ refused, amount: 9900 }]);
  });

  test('tells what takes back, what leaves, and other money', () => {
    expect(read(camtFile([{ amount: 100, reversal: true }, { amount: -100 }, { amount: 100, currency: 'CHF' }]))).toMatchObject([
      { reversal: true },
      { direction: 'debit', amount: 100, party: { name: 'Rossi Anna' } },
      { currency: 'CHF' },
    ]);
  });

  test.each<[string, (file: string) => string, string]>([
    ['cut off', (file) => file.slice(0, -40), 'malformed'],
    ['of another account', (file) => file.replace(ownIban, payerIban), 'otherAccount'],
    ['a CAMT.052', (file) => file.replaceAll('BkToCstmrStmt', 'BkToCstmrAcctRpt'), 'notAStatement'],
    ['with a DOCTYPE', (file) => file.replace('<Document', '<!DOCTYPE x [<!ENTITY a "b">]><Document'), 'forbidden'],
    [
      'that reads a file',
      (file) => file.replace('<Document', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><Document'),
      'forbidden',
    ],
    ['nested without end', (file) => file.replace('<Stmt>', `<Stmt>${'<a>'.repeat(5000)}`), 'malformed'],
  ])('that is %s is refused', (_, spoilt, flaw) => {
    expect(flawOf(spoilt(camtFile([{ amount: 9900 }])))).toBe(flaw);
  });

  test('that is hostile is refused at once', () => {
    const head = '<?xml version="1.0"?><Document><BkToCstmrStmt><Stmt>';
    const laughs = `<!DOCTYPE l [<!ENTITY a "${'ha'.repeat(50)}">${Array.from({ length: 30 }, (_, at) => `<!ENTITY a${at} "${'&a;'.repeat(10)}">`).join('')}]>`;
    const tail = '</Stmt></BkToCstmrStmt></Document>';
    for (const file of [
      `${laughs}<Document>&a29;</Document>`,
      head + '<Ntry/>'.repeat(1_000_000),
      head + '<a>'.repeat(2_000_000),
      head + '<a/>'.repeat(1_900_000) + tail,
      head + '<a>b</a>'.repeat(900_000) + tail,
      `${head}<a ${'b="c" '.repeat(1_200_000)}/>${tail}`,
      `${head}<a>${'&'.repeat(7_000_000)}</a>${tail}`,
      head + '<![CDATA['.repeat(800_000) + tail,
      head + '<!--'.repeat(1_500_000) + tail,
      `${head}${'<Ntry><Amt'.repeat(15_000)}`,
      '<'.repeat(8_000_000),
    ]) {
      const began = performance.now();
      expect(flawOf(file)).not.toBe('none');
      expect(performance.now() - began).toBeLessThan(1500);
    }
  });

  test('keeps characters by number and no entity of its own', () => {
    const [entry] = read(camtFile([{ amount: 1, text: 'X' }]).replace('<Ustrd>X', '<Ustrd>&#49;&#x30;0001 &nope; &amp;lt;'));
    expect(entry!.texts).toEqual(['100001 &nope; &lt;']);
  });
});

describe('separated values', () => {
  test.each([
    ['Italian', 'Data contabile;Data valuta;Importo;Divisa;Causale;Ordinante\r\n16/11/2026;15/11/2026;1.099,00;EUR;Ordine 100001;Rossi'],
    ['English', 'Booking date,Value date,Amount,Currency,Description,Payer\n2026-11-16,2026-11-15,"1,099.00",EUR,"Ordine 100001",Rossi'],
    [
      'German',
      'Buchungstag;Wertstellung;Betrag;Währung;Verwendungszweck;Auftraggeber/Begünstigter\n16.11.2026;15.11.26;1.099,00;EUR;Ordine 100001;Rossi',
    ],
    ['French', 'Date comptable;Date de valeur;Crédit;Débit;Libellé;Tiers\n16/11/2026;15/11/2026;1 099,00;;Ordine 100001;Rossi'],
    ['Spanish', 'Fecha contable;Fecha valor;Importe;Divisa;Concepto;Ordenante\n16/11/2026;15/11/2026;1.099,00;EUR;Ordine 100001;Rossi'],
  ])('with %s columns', (_, file) => {
    const told = [
      { refused: null, direction: 'credit', amount: 109_900, bookedOn: '2026-11-16', orderedBy: '2026-11-15', texts: ['Ordine 100001'] },
    ];
    expect(read(file)).toMatchObject(told);
    expect(read(`\ufeff${file}`)).toMatchObject(told);
    expect(read(new Uint8Array(Buffer.from(file, 'latin1')))).toMatchObject(told);
    expect(read(new Uint8Array(Buffer.from(`\ufeff${file}`, 'utf16le')))).toMatchObject(told);
  });

  test('as a test’s bank writes them say the same as its CAMT', () => {
    const entries = [
      { amount: 9900, text: 'Ordine 100001' },
      { amount: -150, text: 'Rimborso' },
    ];
    const money = (file: string) => read(file).map(({ direction, amount, bookedOn }) => [direction, amount, bookedOn]);
    expect(money(csvFile(entries))).toEqual(money(camtFile(entries)));
  });

  test('may break within quotes, and hold the separator and quotes', () => {
    expect(read('Date;Amount;Description;Name\n2026-11-16;5,00;"Order; ""100001""\nof Anna";"Rossi; Anna"')).toMatchObject([
      { amount: 500, texts: ['Order; "100001" of Anna'], party: { name: 'Rossi; Anna' } },
    ]);
  });

  test('tell the day of the order and the bank’s own name where they have columns for them', () => {
    expect(read('Data;Data ordine;Importo;TRN\n18/11/2026;16/11/2026;99,00;T1')).toMatchObject([
      { orderedBy: '2026-11-16', reference: 'T1' },
    ]);
  });

  test('leave rows without an amount alone, and refuse those nobody can read', () => {
    expect(
      read('Data;Importo;Causale\n16/11/2026;;Saldo\n31/02/2026;5,00;x\n16/11/2026;a lot;y\n16/11/2026;0,00;z').map(
        ({ refused, amount }) => [refused, amount],
      ),
    ).toEqual([
      ['unreadable', 500],
      ['unreadable', 0],
      ['unreadable', 0],
    ]);
  });

  test.each(['', 'Hello', 'a;b;c\n1;2;3', 'Data;Causale\n16/11/2026;x', '{"amount": 1}'])('%j are none', (file) => {
    expect(flawOf(file)).toBe('noColumns');
  });

  test('do not take the merchant’s own account for the payer’s', () => {
    expect(
      read(`Data;Importo;IBAN\n16/11/2026;5,00;${ownIban}\n16/11/2026;5,00;DE89 3704 0044 0532 0130 00`).map(({ party }) => party.iban),
    ).toEqual([null, payerIban]);
  });
});

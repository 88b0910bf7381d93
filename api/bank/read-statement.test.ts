import { describe, expect, test } from 'vitest';
import { readStatement } from './read-statement.ts';
import { UnreadableStatement } from './statement-entry.ts';
import { camtFile, csvFile, ownIban, payerIban } from './test-bank.ts';

const read = (file: string | Uint8Array) =>
  readStatement(typeof file === 'string' ? new TextEncoder().encode(file) : file, [ownIban]).flatMap(({ entries }) => entries);

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
    expect(read(camtFile([entry], { version, day: '2026-11-16' }))).toEqual([
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
    for (const prefix of ['ns2', 'camt-053', 'c.053']) {
      const prefixed = plain.replaceAll(/<(\/?)([A-Z])/g, `<$1${prefix}:$2`).replace('xmlns=', `xmlns:${prefix}=`);
      expect(read(prefixed)).toEqual(read(plain));
    }
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

  test('of a batch tells which of its payments went the other way', () => {
    const payment = (amount: string, text: string, way: string) =>
      `<TxDtls><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>${way}</CdtDbtInd><RmtInf><Ustrd>${text}</Ustrd></RmtInf></TxDtls>`;
    const payments = payment('60.00', '100001', 'CRDT') + payment('49.00', '100002', 'CRDT') + payment('10.00', 'costi', 'DBIT');
    const file = camtFile([{ amount: 9900 }]).replace(/<TxDtls>.*<\/TxDtls>/s, payments);
    expect(read(file).map(({ direction, amount }) => [direction, amount])).toEqual([
      ['credit', 6000],
      ['credit', 4900],
      ['debit', 1000],
    ]);
  });

  test('says no name for what the bank only counts', () => {
    const counted = camtFile([{ amount: 9900, reference: '1' }]).replaceAll('AcctSvcrRef', 'NtryRef');
    expect(read(counted)[0]!.reference).toBeNull();
  });

  test.each([
    ['pending', { status: 'PDNG' }, 'notBooked'],
    ['for information', { status: 'INFO' }, 'notBooked'],
  ])('leaves out what is %s', (_, change, refused) => {
    expect(read(camtFile([{ amount: 9900, ...change }]))).toMatchObject([{ refused, amount: 9900 }]);
  });

  describe('that does not say which way money went has not said that any came', () => {
    const one = camtFile([{ amount: 9900, text: '100001' }]);
    const said = (way: string) => one.replace('<CdtDbtInd>CRDT</CdtDbtInd>', way);
    const ofPayment = (...ways: string[]) => {
      const payment = (way: string) => `<TxDtls><Amt Ccy="EUR">${(99 / ways.length).toFixed(2)}</Amt>${way}</TxDtls>`;
      return one.replace(/<TxDtls>.*<\/TxDtls>/s, ways.map(payment).join(''));
    };
    const indicator = (way: string) => `<CdtDbtInd>${way}</CdtDbtInd>`;
    const reversal = (told: string) => one.replace('<Sts>', `${told}<Sts>`);
    test.each([
      ['by no word', said('')],
      ['by an empty one', said('<CdtDbtInd></CdtDbtInd>')],
      ['in small letters', said('<CdtDbtInd>dbit</CdtDbtInd>')],
      ['by a letter', said('<CdtDbtInd>D</CdtDbtInd>')],
      ['twice, in two ways', said('<CdtDbtInd>CRDT</CdtDbtInd><CdtDbtInd>DBIT</CdtDbtInd>')],
      ['of its only payment', ofPayment(indicator('D'))],
      ['of its only payment, which went the other way', ofPayment(indicator('DBIT'))],
      ['of one of its payments', ofPayment(indicator('CRDT'), indicator('dbit'))],
      ['and whether it takes back', reversal('<RvslInd>yes</RvslInd>')],
      ['and whether it takes back, left empty', reversal('<RvslInd/>')],
    ])('%s', (_, file) => {
      expect(read(file)).toMatchObject([{ refused: 'unreadable', amount: 0 }]);
    });

    test.each([
      ['of its payment too', ofPayment(indicator('CRDT')), { direction: 'credit', reversal: false }],
      ['of none of its payments', ofPayment('', ''), { direction: 'credit', reversal: false }],
      ['that it takes nothing back', reversal('<RvslInd>false</RvslInd>'), { direction: 'credit', reversal: false }],
      ['that it takes back, by a number', reversal('<RvslInd>1</RvslInd>'), { direction: 'credit', reversal: true }],
    ])('but has where it says so %s', (_, file, told) => {
      expect(read(file)[0]).toMatchObject({ refused: null, ...told });
    });
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
    ['of an account beyond SEPA', (file) => file.replace(ownIban, 'TR330006100519786457841326'), 'otherAccount'],
    ['with a character that is no text', (file) => file.replace('Rossi', 'Ro\0ssi'), 'malformed'],
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

  test('as Windows writes them in western Europe', () => {
    const [head, row] = ['Data contabile;Descrizione;Importo', '16/11/2026;Perch\xe9 \x93n\xb0 100001\x94 \x96 l\x92ordine;1.099,00 \x80'];
    expect(read(new Uint8Array(Buffer.from(`${head}\r\n${row}\r\n`, 'latin1')))).toMatchObject([
      { refused: null, amount: 109_900, currency: 'EUR', texts: ['Perché “n° 100001” – l’ordine'] },
    ]);
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

  describe('that cannot be understood are refused, with line and column', () => {
    const flawIn = (file: string) => {
      try {
        read(file);
      } catch (error) {
        if (error instanceof UnreadableStatement) return `${error.flaw}: ${error.detail}`;
        throw error;
      }
      return 'none';
    };
    const head = 'Data;Descrizione;Importo';
    const row = '20/11/2026;ordine 100001;99,00';
    test.each([
      ['quotes that never close', `${row}\n20/11/2026;"altro 100002;99,00\n${row}`, /^malformed: Line 3, column 2: quotes are opened/],
      ['quotes that close in another row', `${row}\n20/11/2026;"altro;99,00\n20/11/2026;altro";99,00\n`, /Line 3, column 2: .* later row/],
      [
        'words after closing quotes',
        `${row}\n20/11/2026;"BON" 100002;99,00\n${row}`,
        /^malformed: Line 3, column 2: something stands after/,
      ],
      ['a separator without quotes', `${row}\n20/11/2026;ordine; 100002;99,00\n`, /^malformed: Line 3 has 4 values, its columns are 3/],
      ['an end within a row', `${row}\n20/11/2026;ordine 1000`, /^malformed: Line 3 has 2 values.*cut off/],
      ['an end within the first value', `${row}\n20/1`, /^malformed: Line 3 has 1 values.*cut off/],
      ['an end before an amount', `${row}\n20/11/2026;ordine 100002;`, /^malformed: Line 3, column 3: the file ends/],
      ['an end within an amount', `${row}\n20/11/2026;ordine 100002;9`, /^malformed: Line 3, column 3: the file ends/],
      ['a character that is no text', `${row}\n20/11/2026;a\0b;99,00\n`, /^malformed: Line 3: a character/],
      [
        'dates of two orders',
        `${row}\n11/25/2026;ordine 100002;99,00\n`,
        /^malformed: Line 3, column 1 \(Data\): 11\/25\/2026 has day and month/,
      ],
    ])('%s', (_, rows, flaw) => {
      expect(flawIn(`${head}\n${rows}`)).toMatch(flaw);
    });

    test.each([
      [
        'another currency',
        'Date,Amount,Money,Description\n2026-11-16,99.00,USD,x',
        /^unknownColumn: Line 2, column 3 \(Money\) says "USD"/,
      ],
      ['another direction', 'Data;Importo; ;Causale\n16/11/2026;99,00;D;x', /^unknownColumn: Line 2, column 3 says "D"/],
      ['that it is pending', 'Date,Description,Amount,Info\n2026-11-16,x,99.00,PENDING', /^unknownColumn: .*\(Info\) says "PENDING"/],
      ['another amount', 'Data;Importo;Importo EUR;Causale\n16/11/2026;99,00;89,00;x', /^unknownColumn: .*\(Importo EUR\) says "89,00"/],
    ])('a column nobody knows that says %s', (_, file, flaw) => {
      expect(flawIn(file)).toMatch(flaw);
    });

    test.each([
      [
        'the other way',
        'Date,Description,Amount,Betrag\n2026-11-16,x,99.00,-99.00',
        /^unknownColumn: Line 2, column 4 \(Betrag\) says "-99.00"/,
      ],
      ['the other way first', 'Date,Description,Amount,Betrag\n2026-11-16,x,-99.00,99.00', /column 4 \(Betrag\) says "99.00"/],
      ['of a side', 'Data;Importo;Dare;Avere\n16/11/2026;99,00;;89,00', /^unknownColumn: .*column 4 \(Avere\) says "89,00"/],
      ['of a side again', 'Data;Entrate;Uscite;Avere\n16/11/2026;99,00;;89,00', /^unknownColumn: .*column 4 \(Avere\) says "89,00"/],
      ['of the other side again', 'Data;Entrate;Uscite;Dare\n16/11/2026;99,00;;99,00', /^unknownColumn: .*column 4 \(Dare\) says "99,00"/],
      ['where the first has none', 'Data;Importo;Importo EUR\n16/11/2026;;99,00', /^unknownColumn: .*\(Importo EUR\) says "99,00"/],
      ['of a side where the first has none', 'Data;Entrate;Uscite;Avere\n16/11/2026;;;99,00', /^unknownColumn: .*\(Avere\) says "99,00"/],
    ])('a second amount: %s', (_, file, flaw) => {
      expect(flawIn(`${file}\n`)).toMatch(flaw);
    });

    test('days that may be others; the rest of the file decides, the language, or points', () => {
      const file = (...dates: string[]) => ['Date,Amount,Description', ...dates.map((date) => `${date},99.00,x`), ''].join('\n');
      const days = (text: string) => read(text).map(({ bookedOn }) => bookedOn);
      expect(flawIn(file('11/12/2026'))).toMatch(/^malformed: Line 2, column 1 \(Date\): 11\/12\/2026 may be two days/);
      expect(days(file('11/12/2026', '11/25/2026'))).toEqual(['2026-11-12', '2026-11-25']);
      expect(days(file('25/11/2026', '11/12/2026'))).toEqual(['2026-11-25', '2026-12-11']);
      expect(days(file('11/11/2026', '20261116', '2026/11/17'))).toEqual(['2026-11-11', '2026-11-16', '2026-11-17']);
      expect(days(file('11.12.2026'))).toEqual(['2026-12-11']);
      expect(days(file('11/12/2026').replace('Description', 'Libellé'))).toEqual(['2026-12-11']);
    });

    test('the account of somebody else before the columns, or in them', () => {
      const other = 'DE89 3704 0044 0532 0130 00';
      for (const before of [`IBAN;${other}`, `Konto IBAN: ${other} EUR`, `"Conto ${other.replaceAll(' ', '')}"`])
        expect(flawIn(`${before}\n\n${head}\n${row}`)).toMatch(/^otherAccount/);
      expect(flawIn(`Auftragskonto;Buchungstag;Betrag\n${other};16.11.2026;99,00\n`)).toMatch(/^otherAccount/);
      expect(readStatement(new TextEncoder().encode(`IBAN;${ownIban}\n${head}\n${row}`), [ownIban])).toMatchObject([{ iban: ownIban }]);
      expect(readStatement(new TextEncoder().encode(`${head}\n${row}`), [ownIban])).toMatchObject([{ iban: null }]);
    });
  });

  test.each<[string, string, [direction: string, amount: number, refused: string | null][]]>([
    [
      'Soll/Haben',
      'Buchungstag;Betrag;Soll/Haben;Verwendungszweck\n16.11.2026;99,00;S;x\n16.11.2026;99,00;H;x',
      [
        ['debit', 9900, null],
        ['credit', 9900, null],
      ],
    ],
    [
      'Debit/Credit',
      'Date,Description,Debit/Credit,Amount (EUR)\n2026-11-16,x,Debit,99.00\n2026-11-16,x,?,99.00\n',
      [
        ['debit', 9900, null],
        ['credit', 0, 'unreadable'],
      ],
    ],
    [
      'signs that say otherwise',
      'Date,Sign,Amount\n2026-11-16,-,-99.00\n2026-11-16,+,-99.00\n',
      [
        ['debit', 9900, null],
        ['credit', 0, 'unreadable'],
      ],
    ],
    [
      'what is taken back of what came',
      'Data;Entrate;Uscite;Descrizione\n16/11/2026;-99,00;;x\n16/11/2026;0,00;99,00;x\n16/11/2026;5,00;99,00;x',
      [
        ['debit', 9900, null],
        ['debit', 9900, null],
        ['credit', 0, 'unreadable'],
      ],
    ],
    ...(
      [
        ['Data;Descrizione;Importo;Dare;Avere', '16/11/2026'],
        ['Date;Description;Amount;Debit;Credit', '2026-11-16'],
        ['Buchungstag;Verwendungszweck;Betrag;Soll;Haben', '16.11.2026'],
        ['Date comptable;Libellé;Montant;Débit;Crédit', '16/11/2026'],
        ['Fecha contable;Concepto;Importe;Cargo;Abono', '16/11/2026'],
      ] as const
    ).map(([head, day]): [string, string, [string, number, string | null][]] => [
      `an amount beside its sides: ${head}`,
      [
        head,
        ...['99,00;99,00;', '99,00;;99,00', '-99,00;99,00;', '-99,00;-99,00;', '99,00;0,00;99,00', '-99,00;;'].map(
          (told) => `${day};x;${told}`,
        ),
        ...['-99,00;;99,00', '99,00;;', '99,00;?;', '99,00;99,00;99,00', '99,00;0,00;0,00'].map((told) => `${day};x;${told}`),
        '',
      ].join('\n'),
      [
        ['debit', 9900, null],
        ['credit', 9900, null],
        ['debit', 9900, null],
        ['debit', 9900, null],
        ['credit', 9900, null],
        ['debit', 9900, null],
        ...Array.from({ length: 5 }, (): [string, number, string] => ['credit', 0, 'unreadable']),
      ],
    ]),
    [
      'an amount beside what left alone',
      'Data;Descrizione;Importo;Dare\n16/11/2026;x;99,00;99,00\n16/11/2026;x;99,00;\n',
      [
        ['debit', 9900, null],
        ['credit', 9900, null],
      ],
    ],
    [
      'sides and a sign',
      'Data;Dare;Avere;Segno\n16/11/2026;99,00;;D\n16/11/2026;;99,00;A\n16/11/2026;;99,00;D\n16/11/2026;99,00;;+\n16/11/2026;;99,00;\n',
      [
        ['debit', 9900, null],
        ['credit', 9900, null],
        ['credit', 0, 'unreadable'],
        ['credit', 0, 'unreadable'],
        ['credit', 9900, null],
      ],
    ],
    [
      'an amount, its sides and a sign',
      'Data;Importo;Dare;Avere;S/H\n16/11/2026;99,00;99,00;;S\n16/11/2026;99,00;;99,00;S\n16/11/2026;99,00;;;H\n',
      [
        ['debit', 9900, null],
        ['credit', 0, 'unreadable'],
        ['credit', 9900, null],
      ],
    ],
    [
      'a second amount that has the sign',
      'Buchungstag;Betrag;Soll/Haben;Umsatz in EUR\n16.11.2026;99,00;S;-99,00\n16.11.2026;99,00;H;99,00\n',
      [
        ['debit', 9900, null],
        ['credit', 9900, null],
      ],
    ],
    [
      'a state',
      'Date,Description,Amount,Status\n2026-11-16,x,99.00,PENDING\n2026-11-16,x,99.00,Booked\n',
      [
        ['credit', 9900, 'notBooked'],
        ['credit', 9900, null],
      ],
    ],
    [
      'no currency',
      'Date,Amount,Cur\n2026-11-16,99.00,Dollars\n2026-11-16,99.00,\n',
      [
        ['credit', 9900, 'unreadable'],
        ['credit', 9900, null],
      ],
    ],
  ])('with %s', (_, file, told) => {
    expect(read(file).map(({ direction, amount, refused }) => [direction, amount, refused])).toEqual(told);
  });

  test('that are hostile are read or refused at once', () => {
    const head = 'Data contabile;Importo\r\n';
    const row = '16/11/2026;1,00\n';
    for (const file of [
      ';'.repeat(2_000_000),
      head + '""""'.repeat(500_000),
      head + '"\n1-1-1 '.repeat(250_000),
      `${head}"${'\n'.repeat(2_000_000)}"`,
      `${head}"${'\n1-1-1   '.repeat(200_000)}"`,
      `${head}${row}${'\n'.repeat(2_000_000)}x`,
      head + row.repeat(500_000),
      `${'IT60X'.repeat(400_000)}\n${head}${row}`,
    ]) {
      const began = performance.now();
      flawOf(file);
      expect(performance.now() - began).toBeLessThan(5000);
    }
  });

  test('in other currencies say so, and a line about the account after the rows is none', () => {
    expect(read('Date,Amount,Cur\n2026-11-16,99.00,USD\nTotal')).toMatchObject([{ currency: 'USD' }]);
    expect(read('Buchungstag;Vorgang/Verwendungszweck;Umsatz\n16.11.2026;Ordine 100001;99,00')).toMatchObject([
      { texts: ['Ordine 100001'] },
    ]);
    expect(read('Data;Entrate;Uscite\n16/11/2026;-99,00;\n')).toMatchObject([{ reversal: true }]);
  });
});

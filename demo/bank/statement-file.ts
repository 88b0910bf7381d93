/** A movement of the account, as the demo's bank writes it into a statement. */
export interface Movement {
  /** Minor units; negative for money that leaves. */
  readonly amount: number;
  /** What the payer wrote, or the merchant. */
  readonly text: string;
  /** Local date on which the payer ordered it. */
  readonly orderedOn: string;
}

export interface StatementFile {
  /** Compact. */
  readonly iban: string;
  readonly movements: readonly Movement[];
  /** ISO 8601 instant. */
  readonly now: string;
}

const payer = { name: 'Anna Rossi', iban: 'DE89370400440532013000' };

/** A statement as a bank sends it: CAMT.053, version 08. The bank gives every movement a name of its own. */
export function statementFile({ iban, movements, now }: StatementFile): string {
  // The bank's day, which is that of the shops.
  const day = new Date(now).toLocaleDateString('sv-SE', { timeZone: 'Europe/Rome' });
  const name = now.replaceAll(/\D/g, '');
  const entries = movements.map(({ amount, text, orderedOn }, index) => {
    const side = amount < 0 ? 'Cdtr' : 'Dbtr';
    return `<Ntry>
      <Amt Ccy="EUR">${(Math.abs(amount) / 100).toFixed(2)}</Amt><CdtDbtInd>${amount < 0 ? 'DBIT' : 'CRDT'}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
      <BookgDt><Dt>${day}</Dt></BookgDt><ValDt><Dt>${day}</Dt></ValDt><AcctSvcrRef>${name}-${index}</AcctSvcrRef>
      <NtryDtls><TxDtls>
        <RltdPties><${side}><Pty><Nm>${payer.name}</Nm></Pty></${side}><${side}Acct><Id><IBAN>${payer.iban}</IBAN></Id></${side}Acct></RltdPties>
        <RmtInf><Ustrd>${escaped(text)}</Ustrd></RmtInf>
        <RltdDts><AccptncDtTm>${orderedOn}T09:00:00</AccptncDtTm></RltdDts>
      </TxDtls></NtryDtls>
    </Ntry>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
  <GrpHdr><MsgId>${name}</MsgId><CreDtTm>${now}</CreDtTm></GrpHdr>
  <Stmt><Id>${name}</Id><CreDtTm>${now}</CreDtTm><Acct><Id><IBAN>${iban}</IBAN></Id></Acct>
    ${entries.join('\n    ')}
  </Stmt>
</BkToCstmrStmt></Document>
`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

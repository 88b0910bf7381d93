import type { Profile } from '../../policy/index.ts';
import { formatSecond } from '../http/format-moment.ts';
import { receiptFacts } from '../withdrawals/present-receipt.ts';
import { receiptWords } from '../withdrawals/receipt-words.ts';
import type { WithdrawalRecord } from '../withdrawals/withdrawal-record.ts';
import { documentWords } from './document-words.ts';
import { renderPdf } from './render-pdf.ts';

export interface WithdrawalReceipt {
  readonly record: WithdrawalRecord;
  /** Name of the shop. */
  readonly shop: string;
  readonly profile: Pick<Profile, 'calendar'>;
}

/**
 * The receipt of a statement of withdrawal, in its language: content, date and time. It says "received" and never "accepted".
 *
 * @source CRD 11a(4)
 */
export function withdrawalReceiptPdf({ record, shop, profile }: WithdrawalReceipt): Promise<Buffer> {
  const { language, submittedAt } = record;
  const { page, receipt } = documentWords(language);
  const words = receiptWords(language);
  return renderPdf({
    language,
    author: shop,
    title: receipt.title,
    createdAt: record.recordedAt,
    blocks: [
      { kind: 'paragraph', text: receipt.lead, look: 'lead' },
      {
        kind: 'facts',
        facts: [
          [words.receivedAt, formatSecond(submittedAt, language, profile.calendar.timeZone)],
          [words.to, shop],
          [words.id, record.id],
        ],
      },
      { kind: 'heading', text: words.statement },
      { kind: 'paragraph', text: words.declaration },
      { kind: 'facts', facts: receiptFacts(record) },
      { kind: 'paragraph', text: words.note },
      {
        kind: 'paragraph',
        text: `${receipt.place}${words.colon}${record.seq}\n${words.fingerprint}${words.colon}${record.hash}`,
        look: 'note',
      },
    ],
    page,
  });
}

import { withdrawalReceiptPdf } from '../documents/withdrawal-receipt-pdf.ts';
import type { Shop } from '../shops/shop-cache.ts';
import { receiptText, type ReceiptFormat } from './present-receipt.ts';
import { receiptHtml } from './receipt-html.ts';
import type { WithdrawalRecord } from './withdrawal-record.ts';

/** A receipt in one of the forms in which it can be kept. */
export interface ReceiptFile {
  readonly type: string;
  /** Of the file's name. */
  readonly ending: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

/** The receipt as a file to keep. */
export async function receiptFile(format: ReceiptFormat, record: WithdrawalRecord, { name, profile }: Shop): Promise<ReceiptFile> {
  const shop = { name, timeZone: profile.calendar.timeZone };
  switch (format) {
    case 'text':
      return { type: 'text/plain; charset=utf-8', ending: 'txt', content: receiptText(record, shop) };
    case 'html':
      return { type: 'text/html; charset=utf-8', ending: 'html', content: receiptHtml(record, shop) };
    case 'pdf':
      return {
        type: 'application/pdf',
        ending: 'pdf',
        content: new Uint8Array(await withdrawalReceiptPdf({ record, shop: name, profile })),
      };
  }
}

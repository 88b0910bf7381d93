import type { ReturnWay } from '../../policy/index.ts';
import { formatDay, formatInstant } from '../http/format-moment.ts';
import type { Language } from '../http/language.ts';
import type { DocumentBlock } from './document-content.ts';
import { documentWords } from './document-words.ts';
import { renderPdf } from './render-pdf.ts';

/** What a return slip tells the warehouse and the sender. */
export interface ReturnSlip {
  readonly language: Language;
  /** Name of the shop. */
  readonly shop: string;
  /** IANA zone in which instants are written. */
  readonly timeZone: string;
  /** The return's id: what the barcode holds. */
  readonly id: string;
  readonly orderNumber: string;
  /** ISO 8601 instant. */
  readonly askedAt: string;
  readonly sender: string;
  /** Null where none was chosen yet. */
  readonly way: ReturnWay | null;
  /** Where to, line by line; null where the merchant collects or has named no place. */
  readonly to: readonly string[] | null;
  /** Local date, ISO 8601. */
  readonly pickupOn: string | null;
  /** Last local date to send the goods off, ISO 8601; null where there is none. */
  readonly sendBy: string | null;
  /** None where nobody has looked up the order yet. */
  readonly lines: readonly { readonly quantity: number; readonly title: string; readonly options: string; readonly sku: string }[];
}

/** The slip that travels with returned goods. Nobody has to use it. */
export function returnSlipPdf(slip: ReturnSlip): Promise<Buffer> {
  const { language, shop, askedAt } = slip;
  const { page, slip: words } = documentWords(language);
  const facts: (readonly [string, string])[] = [
    [words.number, slip.id],
    [words.order, slip.orderNumber],
    [words.askedOn, formatInstant(askedAt, language, slip.timeZone)],
    [words.sender, slip.sender],
    ...(slip.sendBy === null ? [] : [[words.sendBy, formatDay(slip.sendBy, language)] as const]),
  ];
  const address: DocumentBlock[] = slip.to === null ? [] : [{ kind: 'address', title: words.to, lines: slip.to }];
  return renderPdf({
    language,
    author: shop,
    title: words.title,
    createdAt: askedAt,
    blocks: [
      { kind: 'barcode', code: slip.id, alt: words.barcode(slip.id) },
      ...address,
      { kind: 'facts', facts },
      { kind: 'heading', text: words.how },
      { kind: 'list', items: steps(slip), numbered: true },
      ...goods(slip),
      { kind: 'paragraph', text: words.optional, look: 'note' },
    ],
    page,
  });
}

function goods({ language, lines }: ReturnSlip): DocumentBlock[] {
  if (lines.length === 0) return [];
  const { slip: words } = documentWords(language);
  const columns = [
    { title: words.quantity, share: 12 },
    { title: words.article, share: 58 },
    { title: words.sku, share: 30 },
  ];
  const rows = lines.map(({ quantity, title, options, sku }) => [`${quantity} ×`, [title, options].filter(Boolean).join('\n'), sku]);
  return [
    { kind: 'heading', text: words.goods },
    { kind: 'table', columns, rows },
  ];
}

function steps({ language, way, to, pickupOn, lines }: ReturnSlip): string[] {
  const { slip: words } = documentWords(language);
  return [
    ...(lines.length > 0 ? [words.inParcel] : []),
    words.lead,
    ...(way === null ? [] : [way === 'ownCourier' && to === null ? words.placeComes : words.way[way]]),
    ...(pickupOn === null ? [] : [words.pickup(formatDay(pickupOn, language))]),
    words.proof,
  ];
}

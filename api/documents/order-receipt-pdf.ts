import type { Profile } from '../../policy/index.ts';
import type { Language } from '../http/language.ts';
import type { OrderWire } from '../orders/orders.wire.ts';
import type { DocumentBlock } from './document-content.ts';
import { documentWords } from './document-words.ts';
import { companyAddress, shopperAddress } from './printed-address.ts';
import { renderPdf } from './render-pdf.ts';

/** A purchase as its receipt tells it. */
export interface OrderReceipt {
  readonly language: Language;
  /** Name of the shop. */
  readonly shop: string;
  readonly profile: Pick<Profile, 'seller'>;
  /** In the receipt's language. */
  readonly order: Pick<
    OrderWire,
    'number' | 'placedAt' | 'lines' | 'discount' | 'delivery' | 'total' | 'taxText' | 'billingAddress' | 'payment'
  >;
}

/** The receipt of a purchase; it is no tax document. */
export function orderReceiptPdf({ language, shop, profile, order }: OrderReceipt): Promise<Buffer> {
  const { page, purchase, slip } = documentWords(language);
  const seller = profile.seller.parties.find(({ roles }) => roles.includes('seller'));
  const facts: (readonly [string, string])[] = [
    [purchase.seller, [seller?.legalName ?? shop, ...(seller?.address ? companyAddress(seller.address, language) : [])].join('\n')],
    ...(seller?.vatNumber === undefined ? [] : [[purchase.vat, seller.vatNumber] as const]),
    [purchase.buyer, shopperAddress(order.billingAddress, language).join('\n')],
    [purchase.payment, [order.payment.label, order.payment.stateText].join('\n')],
  ];
  const rows = [
    ...order.lines.map(({ quantity, title, options, gross }) => [`${quantity} ×`, [title, options].filter(Boolean).join('\n'), gross.text]),
    ...(order.discount.amount > 0 ? [['', purchase.discount, `−${order.discount.text}`]] : []),
    ['', [purchase.delivery, order.delivery.label].filter(Boolean).join(' · '), order.delivery.fee.text],
    ['', purchase.total, order.total.text],
  ];
  const blocks: DocumentBlock[] = [
    { kind: 'paragraph', text: purchase.lead(order.number, order.placedAt.text), look: 'lead' },
    { kind: 'facts', facts },
    {
      kind: 'table',
      columns: [
        { title: slip.quantity, share: 12 },
        { title: purchase.article, share: 66 },
        { title: purchase.amount, share: 24, align: 'right' },
      ],
      rows,
      sum: true,
    },
    { kind: 'paragraph', text: order.taxText },
    { kind: 'paragraph', text: purchase.note, look: 'note' },
  ];
  return renderPdf({ language, author: shop, title: purchase.title, createdAt: order.placedAt.iso, blocks, page });
}

import type { NoticeAttachment, Profile } from '../../policy/index.ts';
import { modelFormPdf } from '../documents/model-form-pdf.ts';
import { modelInstructionsPdf } from '../documents/model-instructions-pdf.ts';
import { orderReceiptPdf, type OrderReceipt } from '../documents/order-receipt-pdf.ts';
import { returnSlipPdf, type ReturnSlip } from '../documents/return-slip-pdf.ts';
import { termsPdf } from '../documents/terms-pdf.ts';
import { withdrawalReceiptPdf, type WithdrawalReceipt } from '../documents/withdrawal-receipt-pdf.ts';
import type { TextSituation } from '../documents/withdrawal-part.ts';
import type { Language } from '../http/language.ts';
import type { MailAttachment } from '../mail/mime-message.ts';
import { noticeWords } from './notice-words.ts';

/** Which files travel with a mail, and what they are printed from. */
export interface Papers {
  readonly attaches: ReadonlySet<NoticeAttachment>;
  readonly profile: Profile;
  readonly language: Language;
  readonly situation: TextSituation;
  /** What a receipt is of: a statement of withdrawal, or a purchase. */
  readonly receipt?: { readonly withdrawal: WithdrawalReceipt } | { readonly order: OrderReceipt };
  readonly slip?: ReturnSlip;
}

type Print = (papers: Papers) => Promise<Buffer> | undefined;

/** In the order in which they stand below a mail. What a case has nothing for is left out. */
const printed: Readonly<Record<NoticeAttachment, Print>> = {
  receipt: ({ receipt }) =>
    receipt && ('withdrawal' in receipt ? withdrawalReceiptPdf(receipt.withdrawal) : orderReceiptPdf(receipt.order)),
  returnForm: ({ slip }) => slip && returnSlipPdf(slip),
  terms: ({ profile, language, situation }) => termsPdf(profile, language, situation),
  withdrawalInstructions: ({ profile, language, situation }) => modelInstructionsPdf(profile, language, situation),
  withdrawalForm: ({ profile, language, situation }) => modelFormPdf(profile, language, situation),
};

/** The files of a mail, as PDFs named in its language. */
export async function printPapers(papers: Papers): Promise<MailAttachment[]> {
  const { file } = noticeWords(papers.language);
  const names = (Object.keys(printed) as NoticeAttachment[]).filter((name) => papers.attaches.has(name));
  const contents = await Promise.all(names.map((name) => printed[name](papers)));
  return names.flatMap((name, index) => {
    const content = contents[index];
    return content === undefined ? [] : [{ name: `${file[name]}.pdf`, type: 'application/pdf', content }];
  });
}

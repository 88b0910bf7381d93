import { createTransport } from 'nodemailer';
import type { MailContent } from './mail-content.ts';
import { mimeMessage, type MailAttachment } from './mime-message.ts';
import { renderHtml } from './render-html.ts';
import { renderText } from './render-text.ts';

export interface OutgoingMail {
  readonly to: string;
  readonly from: { readonly name: string; readonly address: string };
  /** Stable per notice: a mail that goes out twice after a crash is one mail to the reader's program. */
  readonly messageId: string;
  readonly date: Date;
  readonly content: MailContent;
  readonly attachments: readonly MailAttachment[];
}

export interface Mailer {
  /** Resolves once the SMTP server has taken the mail; rejects when it has not. */
  send(mail: OutgoingMail): Promise<void>;
  close(): void;
}

/** A mail as it goes over the wire. */
export function rawMail({ to, from, messageId, date, content, attachments }: OutgoingMail): string {
  const { subject, language } = content;
  const images = content.blocks.filter((block) => block.kind === 'image');
  const rendered = { text: renderText(content), html: renderHtml(content) };
  return mimeMessage({ from, to, messageId, date, subject, language, ...rendered, images, attachments });
}

/** Mails over SMTP, a few connections at a time. */
export function createMailer(smtpUrl: string): Mailer {
  const transport = createTransport({ url: smtpUrl, pool: true, maxConnections: 3, connectionTimeout: 10_000, socketTimeout: 20_000 });
  return {
    async send(mail) {
      await transport.sendMail({ envelope: { from: mail.from.address, to: mail.to }, raw: rawMail(mail) });
    },
    close: () => transport.close(),
  };
}

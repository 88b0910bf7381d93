import { createTransport } from 'nodemailer';
import type { MailContent } from './mail-content.ts';
import { renderHtml } from './render-html.ts';
import { renderText } from './render-text.ts';

export interface OutgoingMail {
  readonly to: string;
  readonly from: string;
  readonly replyTo?: string;
  /** Stable per notice: a mail that goes out twice after a crash is one mail to the reader's program. */
  readonly messageId: string;
  readonly content: MailContent;
}

export interface Mailer {
  /** Resolves once the SMTP server has taken the mail; rejects when it has not. */
  send(mail: OutgoingMail): Promise<void>;
  close(): void;
}

/** Mails over SMTP, a few connections at a time. */
export function createMailer(smtpUrl: string): Mailer {
  const transport = createTransport({ url: smtpUrl, pool: true, maxConnections: 3, connectionTimeout: 10_000, socketTimeout: 20_000 });
  return {
    async send({ to, from, replyTo, messageId, content }) {
      await transport.sendMail({
        to,
        from,
        ...(replyTo && { replyTo }),
        messageId,
        subject: content.subject,
        text: renderText(content),
        html: renderHtml(content),
        // A third less work than quoted-printable for text that is rarely plain ASCII.
        textEncoding: 'base64',
        headers: { 'Content-Language': content.language, 'Auto-Submitted': 'auto-generated' },
      });
    },
    close: () => transport.close(),
  };
}

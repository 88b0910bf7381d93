import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { callbackify } from 'node:util';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface Attachment {
  readonly name: string;
  readonly type: string;
  readonly content: Uint8Array;
}

export interface Mail {
  /** Also its file's name: time of arrival and a counter. */
  readonly id: string;
  readonly receivedAt: Date;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  /** With the pictures that travel with it written into it. */
  readonly html: string | undefined;
  readonly attachments: readonly Attachment[];
}

export interface MailSink {
  readonly port: number;
  /** Newest first. */
  mails(): readonly Mail[];
  stop(): Promise<void>;
}

/**
 * An SMTP server that delivers nothing: every mail lands in memory and, as it came, in `folder`.
 *
 * @param port only a wish: another free one is taken when it is in use
 */
export async function startMailSink({ folder, port }: { readonly folder: string; readonly port: number }): Promise<MailSink> {
  mkdirSync(folder, { recursive: true });
  const kept = await Promise.all(
    readdirSync(folder)
      .filter((file) => file.endsWith('.eml'))
      .sort()
      .map((file) => readMail(file.slice(0, -4), readFileSync(join(folder, file)))),
  );
  const mails: Mail[] = kept.reverse();
  let counter = 0;

  const keep = callbackify(async (stream: Readable) => {
    const raw = await buffer(stream);
    const id = `${Date.now()}-${String((counter += 1)).padStart(4, '0')}`;
    writeFileSync(join(folder, `${id}.eml`), raw, { mode: 0o600 });
    mails.unshift(await readMail(id, raw));
  });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onData: (stream, _session, done) => keep(stream, (error) => done(error)),
  });
  server.on('error', () => {});
  const listen = (wish: number): Promise<void> =>
    new Promise((ready, failed) => {
      server.server.once('error', failed);
      server.listen(wish, '127.0.0.1', () => ready());
    });
  await listen(port).catch(() => listen(0));
  return {
    port: (server.server.address() as AddressInfo).port,
    mails: () => mails,
    stop: () => new Promise((done) => server.close(() => done())),
  };
}

async function readMail(id: string, raw: Uint8Array): Promise<Mail> {
  const { from, to, subject, text, html, attachments } = await PostalMime.parse(raw);
  const files = attachments.map(({ filename, mimeType, content, contentId }) => ({
    name: filename ?? 'attachment',
    type: mimeType,
    content: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
    shownAs: contentId === undefined ? undefined : `cid:${contentId.slice(1, -1)}`,
  }));
  const isShown = ({ shownAs }: (typeof files)[number]) => shownAs !== undefined && html?.includes(`"${shownAs}"`);
  return {
    id,
    receivedAt: new Date(Number(id.split('-')[0])),
    from: from?.name || from?.address || '',
    to: (to ?? []).flatMap(({ address }) => address ?? []),
    subject: subject ?? '',
    text: text ?? '',
    html: files.filter(isShown).reduce((shown, { shownAs, type, content }) => {
      return shown?.replaceAll(`"${shownAs}"`, `"data:${type};base64,${Buffer.from(content).toString('base64')}"`);
    }, html),
    attachments: files.filter((file) => !isShown(file)).map(({ name, type, content }) => ({ name, type, content })),
  };
}

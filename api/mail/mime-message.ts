/** A mail as it goes over the wire. */
export interface MimeMail {
  readonly from: { readonly name: string; readonly address: string };
  /** An address alone. */
  readonly to: string;
  /** With its angle brackets; also makes the boundary, so that the same mail has the same bytes. */
  readonly messageId: string;
  readonly date: Date;
  readonly subject: string;
  readonly language: string;
  readonly text: string;
  readonly html: string;
  /** Pictures that the HTML shows by `cid:<id>`. */
  readonly images?: readonly InlineImage[];
  readonly attachments?: readonly MailAttachment[];
}

/** A picture within a mail. */
export interface InlineImage {
  /** Letters and digits. */
  readonly id: string;
  /** Media type. */
  readonly type: string;
  readonly content: Buffer;
}

/** A file that travels with a mail. */
export interface MailAttachment {
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly content: Buffer;
}

/**
 * The mail as text and HTML to choose from, and its files, ASCII only, lines of at most 76 characters and CRLF. It is written in one
 * go because a general composer, which streams every part through a chain of filters, takes ten times as long.
 *
 * @source RFC 5322, 2045-2047, 2183, 2231, 2387
 */
export function mimeMessage(mail: MimeMail): string {
  const { from, to, messageId, date, subject, language, images = [], attachments = [] } = mail;
  const boundary = `=_${messageId.replace(/@.*|[^A-Za-z0-9_-]/g, '')}`;
  const headers: readonly Header[] = [
    ['From', `${displayName(from.name)} <${oneLine(from.address)}>`],
    ['To', oneLine(to)],
    ['Subject', isAscii(subject) && subject.length <= 60 ? oneLine(subject) : encodedWords(subject)],
    ['Date', date.toUTCString().replace('GMT', '+0000')],
    ['Message-ID', messageId],
    ['Auto-Submitted', 'auto-generated'],
    ['Content-Language', language],
    ['MIME-Version', '1.0'],
  ];
  const html = textPart('html', mail.html);
  const shown = images.length === 0 ? html : multipart('related', `${boundary}.html`, [html, ...images.map(imagePart)]);
  const readable = multipart('alternative', boundary, [textPart('plain', mail.text), shown]);
  const body = attachments.length === 0 ? readable : multipart('mixed', `${boundary}.files`, [readable, ...attachments.map(filePart)]);
  return `${headerLines(headers)}${body}`;
}

type Header = readonly [name: string, value: string];

/** A part with its own headers; the mail itself ends with one. */
function multipart(kind: 'alternative' | 'mixed' | 'related', boundary: string, parts: readonly string[]): string {
  const head = headerLines([['Content-Type', `multipart/${kind};\r\n boundary="${boundary}"`]]);
  return `${head}\r\n${parts.map((part) => `--${boundary}\r\n${part}`).join('')}--${boundary}--\r\n`;
}

function textPart(type: 'plain' | 'html', content: string): string {
  return base64Part([['Content-Type', `text/${type}; charset=utf-8`]], Buffer.from(content));
}

function imagePart({ id, type, content }: InlineImage): string {
  return base64Part(
    [
      ['Content-Type', oneLine(type)],
      ['Content-ID', `<${oneLine(id)}>`],
      ['Content-Disposition', 'inline'],
    ],
    content,
  );
}

function filePart({ name, type, content }: MailAttachment): string {
  return base64Part(
    [
      ['Content-Type', oneLine(type)],
      ['Content-Disposition', `attachment${fileName(name)}`],
    ],
    content,
  );
}

function base64Part(headers: readonly Header[], content: Buffer): string {
  const lines = content.toString('base64').replace(/.{76}/g, '$&\r\n');
  return `${headerLines([...headers, ['Content-Transfer-Encoding', 'base64']])}\r\n${lines}\r\n`;
}

function headerLines(headers: readonly Header[]): string {
  return headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
}

/** A plain name as it is, any other in numbered pieces of percent signs. @source RFC 2231 section 3, 4 */
function fileName(name: string): string {
  if (/^[\w.-]{1,60}$/.test(name)) return `;\r\n filename="${name}"`;
  const pieces: string[] = [''];
  for (const character of oneLine(name)) {
    const encoded = /[\w.-]/.test(character) ? character : Buffer.from(character).toString('hex').replace(/../g, '%$&');
    if (pieces.at(-1)!.length + encoded.length > 50) pieces.push(encoded);
    else pieces[pieces.length - 1] += encoded;
  }
  return pieces.map((piece, index) => `;\r\n filename*${index}*=${index === 0 ? "utf-8''" : ''}${piece}`).join('');
}

function displayName(name: string): string {
  return /^[\w '-]{1,60}$/.test(name) ? name : `${encodedWords(name)}\r\n`;
}

/** Encoded words of at most 64 characters, none cut within a character, each on a line of its own. */
function encodedWords(value: string): string {
  const words: string[] = [''];
  for (const character of oneLine(value)) {
    const longer = words.at(-1)! + character;
    if (Buffer.byteLength(longer) > 39) words.push(character);
    else words[words.length - 1] = longer;
  }
  return words.map((word) => `=?utf-8?B?${Buffer.from(word).toString('base64')}?=`).join('\r\n ');
}

/** A header ends with its line, whatever somebody wrote into it. */
function oneLine(value: string): string {
  return value.replace(/[\r\n\0]+/g, ' ').trim();
}

function isAscii(value: string): boolean {
  return !/[^\x20-\x7e]/.test(value);
}

import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { mimeMessage, type MimeMail } from './mime-message.ts';

const plain: MimeMail = {
  from: { name: 'Bottega', address: 'shop@example.com' },
  to: 'anna@example.com',
  messageId: '<ntc_1@example.com>',
  date: new Date('2026-11-20T10:00:00Z'),
  subject: 'Ordine 100001 ricevuto',
  language: 'it',
  text: 'Grazie\n',
  html: '<p>Grazie</p>',
};

/** Anything a person can write on one line. */
const line = fc
  .array(fc.oneof(fc.constantFrom('è', '€', '“', '😀', ' ', '?', '=', '"', ','), fc.string({ unit: 'grapheme' })), {
    minLength: 1,
    maxLength: 60,
  })
  .map((parts) =>
    parts
      .join('')
      .replaceAll(/[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu, ' ')
      .trim(),
  )
  .filter((text) => text !== '' && !text.includes('=?'));
const content = fc.string({ unit: 'grapheme', maxLength: 600 }).map((text) => text.replaceAll(/[\r\n\0]/g, ''));

test('a mail program reads what was written, in whatever script', async () => {
  await fc.assert(
    fc.asyncProperty(line, line, content, content, async (name, subject, text, html) => {
      const mail = await PostalMime.parse(mimeMessage({ ...plain, from: { name, address: 'shop@example.com' }, subject, text, html }));
      expect(mail).toMatchObject({
        from: { name, address: 'shop@example.com' },
        to: [{ address: 'anna@example.com' }],
        subject,
        messageId: '<ntc_1@example.com>',
        date: '2026-11-20T10:00:00.000Z',
      });
      expect((mail.text ?? '').trimEnd()).toBe(text.trimEnd());
      expect((mail.html ?? '').trimEnd()).toBe(html.trimEnd());
    }),
  );
});

describe('the bytes', () => {
  test('are ASCII in lines of at most 78 characters, each ended by CRLF', () => {
    fc.assert(
      fc.property(line, line, content, (name, subject, text) => {
        const raw = mimeMessage({ ...plain, from: { name, address: 'shop@example.com' }, subject, text });
        expect(raw).not.toMatch(/[^\r\n\x20-\x7e]|[^\r]\n|\r[^\n]/);
        for (const each of raw.split('\r\n')) expect(each.length).toBeLessThanOrEqual(78);
      }),
    );
  });

  test('are the same for the same mail, so that one sent twice is one mail', () => {
    expect(mimeMessage(plain)).toBe(mimeMessage({ ...plain }));
  });

  test('hold no header that somebody wrote into a value', () => {
    const evil = 'Hello\r\nBcc: everybody@example.com\r\n\r\nbody';
    const raw = mimeMessage({
      ...plain,
      subject: evil,
      from: { name: evil, address: 'shop@example.com' },
      to: 'a@example.com\r\nBcc: b@example.com',
    });
    expect(raw.slice(0, raw.indexOf('\r\n\r\n'))).not.toMatch(/^Bcc:/m);
  });
});

describe('pictures', () => {
  const picture = { id: 'code', type: 'image/png', content: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 255]) };

  test.each([
    ['alone', []],
    ['beside files', [{ name: 'a.pdf', type: 'application/pdf', content: Buffer.from('x') }]],
  ])('stand within the HTML, %s', async (_, attachments) => {
    const raw = mimeMessage({ ...plain, html: '<img src="cid:code">', images: [picture], attachments });
    expect(raw).toMatch(/multipart\/alternative[^]*text\/plain[^]*multipart\/related[^]*text\/html[^]*image\/png/);
    const mail = await PostalMime.parse(raw);
    expect([mail.text?.trimEnd(), mail.html?.trimEnd()]).toEqual(['Grazie', '<img src="cid:code">']);
    const [shown, ...others] = mail.attachments.filter(({ contentId }) => contentId === '<code>');
    expect([shown!.mimeType, shown!.disposition, others]).toEqual(['image/png', 'inline', []]);
    expect(Buffer.from(shown!.content as ArrayBuffer)).toEqual(picture.content);
    expect(mail.attachments).toHaveLength(1 + attachments.length);
  });

  test('bring no header of their own', () => {
    const raw = mimeMessage({ ...plain, images: [{ ...picture, id: 'a>\r\nBcc: b@example.com', type: 'image/png\r\nX: y' }] });
    expect(raw).not.toMatch(/^(Bcc|X):/m);
  });
});

describe('files', () => {
  const file = fc.record({
    name: line.filter((name) => !/["\\/]/.test(name)),
    type: fc.constantFrom('application/pdf', 'image/jpeg'),
    content: fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)),
  });

  test('arrive byte for byte under their names, beside the text and the HTML', async () => {
    await fc.assert(
      fc.asyncProperty(content, fc.array(file, { minLength: 1, maxLength: 4 }), async (text, attachments) => {
        const raw = mimeMessage({ ...plain, text, attachments });
        expect(raw).not.toMatch(/[^\r\n\x20-\x7e]|[^\r]\n|\r[^\n]/);
        for (const each of raw.split('\r\n')) expect(each.length).toBeLessThanOrEqual(78);
        const mail = await PostalMime.parse(raw);
        expect((mail.text ?? '').trimEnd()).toBe(text.trimEnd());
        expect(mail.html).toContain('Grazie');
        expect(mail.attachments.map(({ filename, mimeType, disposition }) => ({ filename, mimeType, disposition }))).toEqual(
          attachments.map(({ name, type }) => ({ filename: name, mimeType: type, disposition: 'attachment' })),
        );
        mail.attachments.forEach((each, index) => {
          expect(Buffer.from(each.content as ArrayBuffer).equals(attachments[index]!.content)).toBe(true);
        });
      }),
    );
  });

  test('bring no header of their own', () => {
    const raw = mimeMessage({
      ...plain,
      attachments: [{ name: 'a.pdf"\r\nBcc: b@example.com', type: 'application/pdf\r\nX: y', content: Buffer.from('x') }],
    });
    expect(raw).not.toMatch(/^(Bcc|X):/m);
  });
});

import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A real SMTP server that keeps what it is given. */
export interface TestInbox {
  readonly url: string;
  readonly mails: readonly Email[];
  /** Makes it refuse the next mails after it has read them, as a full mailbox would for now, or with another code. */
  refuse(count: number, code?: number): void;
  /** Makes it refuse an address with this code from now on; undefined: take it again. */
  refuseRecipient(address: string, code: number | undefined): void;
  close(): Promise<void>;
}

export async function openTestInbox(): Promise<TestInbox> {
  const mails: Email[] = [];
  let refusals = 0;
  let refusalCode = 450;
  const refused = new Map<string, number>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo({ address }, _session, done) {
      const code = refused.get(address);
      done(code === undefined ? undefined : smtpError(code, `${String(code)[0]}.1.1 <${address}> is not taken here`));
    },
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        if (refusals > 0) {
          refusals -= 1;
          return done(smtpError(refusalCode, 'mailbox full'));
        }
        mails.push(await PostalMime.parse(Buffer.concat(chunks)));
        done();
      });
    },
  });
  // Whoever dies in the middle of a mail breaks a connection, and nothing else.
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as { port: number };
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    refuse(count, code = 450) {
      refusals = count;
      refusalCode = code;
    },
    refuseRecipient(address, code) {
      if (code === undefined) refused.delete(address);
      else refused.set(address, code);
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function smtpError(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

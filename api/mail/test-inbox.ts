import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A real SMTP server that keeps what it is given. */
export interface TestInbox {
  readonly url: string;
  readonly mails: readonly Email[];
  /** How often it refused a mail, but for those to an address it does not take. */
  readonly refusedMails: number;
  /** Makes it refuse the next mails after it has read them, as a full mailbox would for now, or with another code. */
  refuse(count: number, code?: number): void;
  /** Makes it refuse an address with this code from now on; undefined: take it again. */
  refuseRecipient(address: string, code: number | undefined): void;
  /** Makes it refuse us, whoever the mail is for, with this code from now on; undefined: take our mails again. */
  refuseSender(code: number | undefined): void;
  /** Lets whoever connects wait without a word, until it is told otherwise. */
  hang(hangs: boolean): void;
  close(): Promise<void>;
}

export async function openTestInbox(): Promise<TestInbox> {
  const mails: Email[] = [];
  let refusals = 0;
  let refusedMails = 0;
  let refusalCode = 450;
  const refused = new Map<string, number>();
  let senderCode: number | undefined;
  let waiting: (() => void)[] | undefined;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onConnect(_session, done) {
      if (waiting) waiting.push(done);
      else done();
    },
    onMailFrom(_address, _session, done) {
      const take = () => {
        if (senderCode === undefined) return done();
        refusedMails += 1;
        return done(smtpError(senderCode, `${String(senderCode)[0]}.7.1 not from you`));
      };
      if (waiting) waiting.push(take);
      else take();
    },
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
          refusedMails += 1;
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
    get refusedMails() {
      return refusedMails;
    },
    refuse(count, code = 450) {
      refusals = count;
      refusalCode = code;
    },
    refuseRecipient(address, code) {
      if (code === undefined) refused.delete(address);
      else refused.set(address, code);
    },
    refuseSender(code) {
      senderCode = code;
    },
    hang(hangs) {
      const released = waiting ?? [];
      waiting = hangs ? (waiting ?? []) : undefined;
      if (!hangs) for (const goOn of released) goOn();
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function smtpError(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

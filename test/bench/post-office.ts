import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface PostOffice {
  readonly url: string;
  /** Mails taken until now. */
  taken(): number;
  close(): Promise<void>;
}

/** Takes every mail and delivers none, so that the server under test really sends them. */
export async function openPostOffice(): Promise<PostOffice> {
  let mails = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onData(stream, _session, done) {
      stream.resume();
      stream.once('end', () => {
        mails += 1;
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, taken: () => mails, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

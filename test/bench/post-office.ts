import { createServer, type AddressInfo, type Socket } from 'node:net';

export interface PostOffice {
  readonly url: string;
  /** Mails taken until now. */
  taken(): number;
  close(): Promise<void>;
}

const greetings: Readonly<Record<string, string>> = {
  EHLO: '250-bench\r\n250-PIPELINING\r\n250-8BITMIME\r\n250 SIZE 10485760\r\n',
  DATA: '354 go on\r\n',
  QUIT: '221 bye\r\n',
};

/**
 * Takes every mail and delivers none, so that the server under test really sends them. It speaks no more SMTP than that
 * takes: somebody else's mail server must not use up the processor that is measured.
 */
export async function openPostOffice(): Promise<PostOffice> {
  let mails = 0;
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
    socket.write('220 bench\r\n');
    let received = '';
    let inMail = false;
    socket.on('data', (data) => {
      received += data.toString('latin1');
      let answer = '';
      for (;;) {
        const ending = inMail ? '\r\n.\r\n' : '\r\n';
        const end = received.indexOf(ending);
        if (end < 0) break;
        const said = received.slice(0, end);
        received = received.slice(end + ending.length);
        if (inMail) mails += 1;
        const command = inMail ? '' : said.slice(0, 4).toUpperCase();
        inMail = command === 'DATA';
        answer += greetings[command] ?? '250 ok\r\n';
      }
      if (answer !== '') socket.write(answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken: () => mails,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

import { expect, it } from 'vitest';
import { readPorts } from './ports.ts';
import { reservePort } from './serve.ts';

it('replaces the usual ports by what the environment says', () => {
  expect(readPorts({})).toMatchObject({
    api: 4000,
    pay: 4001,
    notes: 4010,
    shops: [4011, 4012, 4013, 4014],
    inbox: 4020,
    studio: 4030,
    smtp: 4025,
  });
  expect(readPorts({ CASSA_PORT_API: '5000', CASSA_PORT_SHOPS: '0' })).toMatchObject({ api: 5000, shops: [0, 0, 0, 0] });
});

it.each(['x', '-1', '70000', '1.5'])('refuses %s as a port, naming the variable', (text) => {
  expect(() => readPorts({ CASSA_PORT_PAY: text })).toThrow('CASSA_PORT_PAY');
});

it('takes another port when the wished one is taken', async () => {
  const first = await reservePort(0);
  const second = await reservePort(first.port);
  expect(second.port).not.toBe(first.port);
  await Promise.all([first.stop(), second.stop()]);
});

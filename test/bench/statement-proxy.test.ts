import { expect, test } from 'vitest';
import { messageCounter } from './statement-proxy.ts';

function message(type: string, body: string): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(4 + body.length);
  return Buffer.concat([Buffer.from(type), length, Buffer.from(body)]);
}

test('counts messages however the network cuts them', () => {
  const stream = Buffer.concat([message('', 'start-up'), message('Q', 'begin'), message('B', 'QEQE'), message('E', ''), message('S', '')]);
  for (let size = 1; size <= stream.length; size += 1) {
    const types: string[] = [];
    const receive = messageCounter((type) => types.push(type));
    for (let at = 0; at < stream.length; at += size) receive(stream.subarray(at, at + size));
    expect(types.join('')).toBe('QBES');
  }
});

import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Env } from '../env.ts';

/**
 * Where a request comes from, as far as one party is told from another by it: an IPv4 address, or the 64-bit network of an
 * IPv6 one, which a single household has to itself. Empty when it is not known, within one process.
 */
export function clientAddress(c: Context, { CLIENT_ADDRESS_HEADER: header }: Pick<Env, 'CLIENT_ADDRESS_HEADER'>): string {
  // The proxy in front appends what it saw; whatever stands before that anybody may have written.
  if (header) return network(c.req.header(header)?.split(',').at(-1)?.trim() ?? '');
  return network((c.env as Partial<HttpBindings> | undefined)?.incoming?.socket.remoteAddress ?? '');
}

function network(address: string): string {
  if (address.includes('.') || !address.includes(':')) return address.replace(/^::ffff:/i, '');
  const [head = [], tail = []] = address.split('::').map((part) => part.split(':').filter(Boolean));
  return [...head, ...Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0'), ...tail].slice(0, 4).join(':');
}

import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import type { Env } from '../env.ts';

/** What no webhook ever reaches: a machine's own link, where clouds keep its keys, and whole groups of machines. */
const neverReached = [
  '169.254.0.0/16',
  '::ffff:169.254.0.0/112',
  '64:ff9b::a9fe:0/112',
  'fe80::/10',
  'fd00:ec2::254/128',
  'fd20:ce::254/128',
  '100.100.100.200/32',
  '::ffff:100.100.100.200/128',
  '224.0.0.0/4',
  '::ffff:224.0.0.0/100',
  'ff00::/8',
];

/**
 * Networks that are nobody's public address, which no webhook reaches unless they are let in.
 *
 * @source IANA IPv4 and IPv6 special-purpose address registries, checked 2026-11-20
 */
const notPublic = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '240.0.0.0/4',
  '::/96',
  '::ffff:0:0/96',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '100::/64',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  '3fff::/20',
  '5f00::/16',
  'fc00::/7',
  'fec0::/10',
];

type Family = 'ipv4' | 'ipv6';

/** Which networks webhooks may go to. */
export type Networks = 'public' | 'private';

/**
 * Those of a live merchant go to public addresses alone; those of a test merchant to a developer's own machine too, where the server's
 * settings say so.
 */
export function networksFor({ WEBHOOK_PRIVATE_NETWORKS }: Pick<Env, 'WEBHOOK_PRIVATE_NETWORKS'>, mode: 'test' | 'live'): Networks {
  return mode === 'test' && WEBHOOK_PRIVATE_NETWORKS === 'allow' ? 'private' : 'public';
}

const refused = { private: blocked(neverReached), public: blocked([...neverReached, ...notPublic]) } as const;

/** A list a family: one for both would take `::ffff:0:0/96` for all of IPv4. */
function blocked(networks: readonly string[]): Readonly<Record<Family, BlockList>> {
  const lists = { ipv4: new BlockList(), ipv6: new BlockList() };
  for (const network of networks) {
    const [address = '', prefix] = network.split('/');
    const family = familyOf(address);
    lists[family].addSubnet(address, Number(prefix), family);
  }
  return lists;
}

function familyOf(address: string): Family {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}

/** Whether webhooks may reach an IP address. Where private networks are let in that is nearly everything. */
export function isReachable(address: string, networks: Networks): boolean {
  const family = familyOf(address);
  return isIP(address) !== 0 && !refused[networks][family].check(address, family);
}

/** The address an endpoint's host is reached at may not be reached. */
export class RefusedAddress extends Error {}

export interface HostAddress {
  readonly address: string;
  readonly family: 4 | 6;
}

/** Addresses of a host name, as the system knows them. */
export type Resolve = (host: string) => Promise<readonly { readonly address: string; readonly family: number }[]>;

/** Asks the system's resolver. */
export const resolveHost: Resolve = (host) => lookup(host, { all: true });

/**
 * Where an endpoint's host is, asked once: whoever connects to this very address cannot be led elsewhere afterwards. One address that
 * may not be reached is enough to refuse the host.
 *
 * @throws RefusedAddress; Error when the host has no address
 */
export async function addressOf({ hostname }: URL, networks: Networks, resolve: Resolve): Promise<HostAddress> {
  const host = hostname.replace(/^\[|\]$/g, '');
  const found = isIP(host) ? [{ address: host, family: isIP(host) }] : await resolve(host);
  if (!found.every(({ address }) => isReachable(address, networks))) throw new RefusedAddress();
  const [first] = found;
  if (!first) throw new Error('the host has no address');
  return { address: first.address, family: first.family === 6 ? 6 : 4 };
}

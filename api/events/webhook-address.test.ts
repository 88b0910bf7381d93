import { expect, test } from 'vitest';
import { readEnv } from '../env.ts';
import { isReachable, networksFor } from './webhook-address.ts';

const nobodys = [
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '100.127.255.255',
  '127.0.0.1',
  '127.255.255.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.8',
  '192.0.2.1',
  '192.168.0.1',
  '198.18.0.1',
  '198.19.255.255',
  '198.51.100.7',
  '203.0.113.9',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::127.0.0.1',
  '::ffff:127.0.0.1',
  '::ffff:10.0.0.1',
  '::ffff:8.8.8.8',
  '64:ff9b::10.0.0.1',
  '64:ff9b::808:808',
  '100::1',
  '2001::1',
  '2001:db8::1',
  '2002:7f00:1::1',
  'fc00::1',
  'fd12:3456::1',
  'fec0::1',
];

const linkOrGroup = ['169.254.0.1', '169.254.169.254', 'fe80::1', '224.0.0.1', '239.255.255.250', 'ff02::1', '::ffff:169.254.169.254'];

const everybodys = [
  '8.8.8.8',
  '93.184.216.34',
  '100.63.255.255',
  '172.15.0.1',
  '172.32.0.1',
  '192.167.1.1',
  '2606:4700::1111',
  '2a00:1450::1',
];

test.each(nobodys)('%s is reached where private networks are let in', (address) => {
  expect([isReachable(address, 'public'), isReachable(address, 'private')]).toEqual([false, true]);
});

test.each(linkOrGroup)('%s is never reached', (address) => {
  expect([isReachable(address, 'public'), isReachable(address, 'private')]).toEqual([false, false]);
});

test.each(everybodys)('%s is reached', (address) => {
  expect([isReachable(address, 'public'), isReachable(address, 'private')]).toEqual([true, true]);
});

test.each(['', 'localhost', '127.1', '300.1.1.1'])('"%s" is no address', (text) => {
  expect(isReachable(text, 'private')).toBe(false);
});

test('private networks are let in by a setting, and for test merchants alone', () => {
  const { refuse, allow } = { refuse: { WEBHOOK_PRIVATE_NETWORKS: 'refuse' }, allow: { WEBHOOK_PRIVATE_NETWORKS: 'allow' } } as const;
  expect([networksFor(refuse, 'test'), networksFor(refuse, 'live')]).toEqual(['public', 'public']);
  expect([networksFor(allow, 'test'), networksFor(allow, 'live')]).toEqual(['private', 'public']);
  expect(readEnv({}).WEBHOOK_PRIVATE_NETWORKS).toBe('refuse');
});

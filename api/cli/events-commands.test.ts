import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestEvents, type TestEndpoint } from '../events/test-events.ts';
import { startReceiver, type TestReceiver } from '../events/test-receiver.ts';
import { terminalIo } from './command-io.ts';
import { runEventsCommand } from './events-commands.ts';

let world: TestEvents;
let receiver: TestReceiver;
let endpoint: TestEndpoint;
beforeAll(async () => {
  world = await TestEvents.open();
  receiver = await startReceiver();
  endpoint = await world.endpoint(receiver.url);
});
afterAll(async () => {
  await receiver.stop();
  await world.stop();
});

async function run(...args: string[]) {
  const printed: string[] = [];
  const complained: string[] = [];
  const io = { ...terminalIo, print: (line: string) => void printed.push(line), complain: (line: string) => void complained.push(line) };
  const code = await runEventsCommand(args, world.deps.db, io, world.deps.now);
  return { code, printed, complained: complained.join('\n') };
}
const merchant = () => ['--merchant', world.merchantId];

test('tail prints an event a line, and where to go on', async () => {
  await world.order();
  const { code, printed, complained } = await run('tail', ...merchant());
  expect(code).toBe(0);
  expect(printed.map((line) => JSON.parse(line))).toEqual(await world.feed());
  expect(printed.length).toBeGreaterThan(1);
  const cursor = /--after (\d+)/.exec(complained)![1]!;
  await world.order();
  const rest = await run('tail', ...merchant(), '--after', cursor);
  expect(rest.printed.map((line) => JSON.parse(line))).toEqual(await world.feed(cursor));
});

test('replay sends events once more', async () => {
  await world.deliver();
  const before = receiver.received.length;
  const [first] = receiver.received;
  const { code, printed } = await run('replay', ...merchant(), '--endpoint', endpoint.id, '--event', first!.id);
  expect([code, ...printed]).toEqual([0, '{"replayed":1}']);
  await world.deliver();
  expect(receiver.received.slice(before).map(({ id }) => id)).toEqual([first!.id]);
  expect((await run('replay', ...merchant(), '--endpoint', endpoint.id, '--dead')).printed).toEqual(['{"replayed":0}']);
});

test.each([
  [['tail'], /--merchant is missing/],
  [['tail', '--merchant', 'mer_none'], /no such merchant/],
  [['tail', '--merchant', 'MERCHANT', '--after', 'x'], /a number/],
  [['replay', '--merchant', 'MERCHANT'], /--endpoint is missing/],
  [['replay', '--merchant', 'MERCHANT', '--endpoint', 'whe_none', '--dead'], /no such endpoint/],
  [['replay', '--merchant', 'MERCHANT', '--endpoint', 'ENDPOINT'], /Name one of/],
  [['replay', '--merchant', 'MERCHANT', '--endpoint', 'ENDPOINT', '--dead', '--event', 'x'], /Name one of/],
  [['replay', '--merchant', 'MERCHANT', '--endpoint', 'ENDPOINT', '--since', 'yesterday'], /an instant/],
  [['toString'], /Usage/],
])('%j is refused with a reason', async (args, reason) => {
  const { code, complained } = await run(...args.map((arg) => ({ MERCHANT: world.merchantId, ENDPOINT: endpoint.id })[arg] ?? arg));
  expect(code).toBe(2);
  expect(complained).toMatch(reason);
});

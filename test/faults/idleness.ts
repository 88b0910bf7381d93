import type { FaultReport } from './run-faults.ts';

/** What has to have happened at least in a run, so that one in which nothing could go wrong proves nothing; empty when it has. */
export function idleness(report: FaultReport, seconds: number): string[] {
  const { faults, orders, statements, refunds, deadlines, mails, refusedMails, claims, webhooks, renewals, providers } = report;
  // What only a longer run is sure to meet, on a machine that is busy with other things.
  const longEnough = seconds >= 60;
  const least: Readonly<Record<string, readonly [found: number, least: number]>> = {
    ...Object.fromEntries(Object.entries(faults).map(([kind, n]) => [kind, [n, 1] as const])),
    orders: [orders, seconds / 5],
    statements: [statements, seconds / 20],
    refunds: [refunds, seconds / 20],
    claims: [claims, longEnough ? 1 : 0],
    deadlines: [deadlines, 2],
    'reservations made anew': [renewals, 1],
    ...Object.fromEntries(
      Object.entries(providers).flatMap(([name, { payments, captured, refunds: back }]) => [
        [`payments of ${name}`, [payments, 1]],
        [`minor units taken by ${name}`, [captured, longEnough ? 1 : 0]],
        [`refunds of ${name}`, [back, longEnough ? 1 : 0]],
      ]),
    ),
    'calls that went wrong at a provider': [
      Object.values(providers)
        .flatMap(({ troubles }) => Object.values(troubles))
        .reduce((sum, n) => sum + n, 0),
      longEnough ? 1 : 0,
    ],
    mails: [mails, seconds],
    'mails refused': [refusedMails, longEnough ? 3 : 0],
    'webhooks that went astray': [webhooks['lost']! + webhooks['late']! + webhooks['twice']! + webhooks['unheard']!, 1],
  };
  return Object.entries(least)
    .filter(([, [found, wanted]]) => found < wanted)
    .map(([what, [found, wanted]]) => `Too little happened: ${found} ${what}, at least ${Math.ceil(wanted)}`);
}

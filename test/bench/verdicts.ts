/** One promise about speed: what must hold, what we aim for, and which way is better. */
export interface Promised {
  readonly what: string;
  readonly unit: string;
  readonly must: number;
  readonly aim: number;
  readonly better: 'more' | 'less';
}

export const promises = {
  ofLimit: { what: 'checkouts/s of the journey limit, 8 shoppers', unit: '%', must: 15, aim: 30, better: 'more' },
  statements: { what: 'SQL statements per checkout', unit: '', must: 30, aim: 16, better: 'less' },
  cpuMs: { what: 'CPU per checkout, server + database, 8 shoppers', unit: 'ms', must: 12, aim: 7, better: 'less' },
  placeAlone: { what: 'place p50, 1 shopper', unit: 'ms', must: 5, aim: 2, better: 'less' },
  placeCrowd: { what: 'place p99, 32 shoppers', unit: 'ms', must: 100, aim: 50, better: 'less' },
  residentMb: { what: 'resident memory', unit: 'MB', must: 180, aim: 130, better: 'less' },
  readyMs: { what: 'ready', unit: 'ms', must: 1000, aim: 500, better: 'less' },
} as const satisfies Record<string, Promised>;

export type Measured = Readonly<Record<keyof typeof promises, number>>;

export type Verdict = 'aim' | 'must' | 'missed';

/** How far a figure keeps its promise; a figure that could not be taken is missed. */
export function verdict(promise: Promised, value: number): Verdict {
  const keeps = (limit: number) => (promise.better === 'more' ? value >= limit : value <= limit);
  return keeps(promise.aim) ? 'aim' : keeps(promise.must) ? 'must' : 'missed';
}

import { diceOf } from './dice.ts';

/** What can go wrong. */
export const faultKinds = [
  'killApi',
  'killWorker',
  'rollApi',
  'crashDatabase',
  'cutWires',
  'swallowAnswers',
  'endSessions',
  'refuseMails',
  'refuseSender',
  'hangMails',
  'troubleProvider',
  'troubleWebhooks',
] as const;
export type FaultKind = (typeof faultKinds)[number];

export interface PlannedFault {
  readonly kind: FaultKind;
  /** Milliseconds after the beginning. */
  readonly atMs: number;
  /** How long it lasts: until what died is there again, or what refused is willing. */
  readonly lastsMs: number;
  /** Which of several it hits, counted round. */
  readonly nth: number;
}

/** How long each lasts, at least and at most, in milliseconds. */
const lasting: Readonly<Record<FaultKind, readonly [number, number]>> = {
  killApi: [100, 1500],
  killWorker: [100, 2500],
  rollApi: [0, 500],
  crashDatabase: [50, 1500],
  cutWires: [0, 300],
  swallowAnswers: [20, 400],
  endSessions: [0, 0],
  refuseMails: [1500, 5000],
  refuseSender: [1500, 4000],
  hangMails: [1500, 4000],
  troubleProvider: [2000, 5000],
  troubleWebhooks: [1000, 5000],
};

/**
 * What goes wrong within so many seconds, by seed. Every kind comes once before any comes again, so that none is missing.
 *
 * @param everyMs how far apart two faults are on average, where all kinds find room
 */
export function drawFaults(seconds: number, seed: number, everyMs: number): PlannedFault[] {
  const dice = diceOf(seed).apart('faults');
  const count = Math.max(faultKinds.length, Math.floor((seconds * 1000) / everyMs));
  const roomMs = (seconds * 1000) / count;
  let deck: FaultKind[] = [];
  return Array.from({ length: count }, (_, index) => {
    if (deck.length === 0) deck = dice.shuffled(faultKinds);
    const kind = deck.pop()!;
    return { kind, atMs: Math.floor((index + dice.roll()) * roomMs), lastsMs: dice.whole(...lasting[kind]), nth: dice.whole(0, 9) };
  });
}

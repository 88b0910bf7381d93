/** When each delivery of the two events of a change goes out, in milliseconds. */
export type Deliveries = readonly (readonly [event: 'changed' | 'settled', delayMs: number])[];

/** A provider on a bad day: the later event first, and each of them twice. */
export const messy: Deliveries = [
  ['settled', 60],
  ['changed', 180],
  ['settled', 420],
  ['changed', 900],
];

/** A provider on most days, asked to tell of nothing but the outcome. */
export const tidy: Deliveries = [['settled', 60]];

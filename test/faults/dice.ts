/** Random decisions that the same seed repeats. */
export interface Dice {
  /** From 0 on, below 1. */
  roll(): number;
  /** A whole number from `min` to `max`, both included. */
  whole(min: number, max: number): number;
  /** Whether something of this probability happens. */
  chance(probability: number): boolean;
  pick<T>(of: readonly T[]): T;
  /** The same in another order. */
  shuffled<T>(of: readonly T[]): T[];
  /** Dice of its own by name, which nobody else's rolls change. */
  apart(name: string): Dice;
}

/** @param seed a whole number */
export function diceOf(seed: number): Dice {
  let state = seed | 0;
  const roll = () => {
    // Mulberry32.
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (min: number, max: number) => min + Math.floor(roll() * (max - min + 1));
  return {
    roll,
    whole,
    chance: (probability) => roll() < probability,
    pick: (of) => of[whole(0, of.length - 1)]!,
    shuffled(of) {
      const left = [...of];
      return Array.from({ length: of.length }, () => left.splice(whole(0, left.length - 1), 1)[0]!);
    },
    apart: (name) => diceOf([...name].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, seed)),
  };
}

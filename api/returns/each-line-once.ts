import type { Units } from '../db/stored-shapes.ts';
import { piecesOf } from './units-left.ts';

/** The same pieces with each line named once, in the order in which the lines are first named; opened where any of them says so. */
export function eachLineOnce(units: readonly Units[]): Units[] {
  return [...new Set(units.map(({ line }) => line))].map((line) => {
    const opened = units.some((each) => each.line === line && each.opened === true);
    return { line, quantity: piecesOf(line, units), ...(opened && { opened }) };
  });
}

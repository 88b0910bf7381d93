import type { OrderWire } from '../../api/orders/orders.wire.ts';
import type { PiecesLine } from './pieces-field.ts';

/** The lines of an order of which something can still be chosen. */
export const returnableLines = ({ lines }: Pick<OrderWire, 'lines'>): PiecesLine[] =>
  lines
    .map(({ id, title, options, image, left, withdrawal }) => {
      return { id, title, options, image, left, sealed: withdrawal.because.some(({ code }) => code === 'withdrawal.sealedHygiene') };
    })
    .filter(({ left }) => left > 0);

import { epcPayload, type EpcTransfer } from './epc-payload.ts';
import { compactIban } from './iban.ts';
import { qrModules, qrPath, type QrCode, type QrModules } from './qr-code.ts';

/** A transfer that somebody is asked to order. */
export interface AskedTransfer extends EpcTransfer {
  readonly currency: string;
}

/** Drawing one takes some milliseconds, and an order that waits is read again and again. */
const drawn = new Map<string, Promise<QrModules>>();
const mostDrawn = 500;

/** The modules of the code that fills in a transfer; null where the standard has none for it: another currency, a name too long. */
export async function transferModules({ currency, ...transfer }: AskedTransfer): Promise<QrModules | null> {
  if (currency !== 'EUR') return null;
  let payload: string;
  try {
    payload = epcPayload({ ...transfer, iban: compactIban(transfer.iban) });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
  const known = drawn.get(payload);
  if (known) return known;
  if (drawn.size >= mostDrawn) drawn.clear();
  const drawing = qrModules(payload);
  drawn.set(payload, drawing);
  drawing.catch(() => drawn.delete(payload));
  return drawing;
}

/** The same as a page draws it. */
export async function transferCode(transfer: AskedTransfer): Promise<QrCode | null> {
  const modules = await transferModules(transfer);
  return modules && { size: modules.length, path: qrPath(modules) };
}

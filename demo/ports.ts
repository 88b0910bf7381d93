import { merchantIds } from './merchants/merchant-file.ts';

/** A port for each server of the demo; the shops in the order of `merchantIds`. 0 is any free one. */
export interface Ports {
  readonly api: number;
  readonly pay: number;
  readonly notes: number;
  readonly shops: readonly number[];
  readonly inbox: number;
  readonly studio: number;
  readonly smtp: number;
}

export const anyPorts: Ports = { api: 0, pay: 0, notes: 0, shops: merchantIds.map(() => 0), inbox: 0, studio: 0, smtp: 0 };

/**
 * The usual ports, each replaced by its variable: `CASSA_PORT_API`, `_PAY`, `_NOTES`, `_INBOX`, `_STUDIO`, `_SMTP`, and
 * `CASSA_PORT_SHOPS` for the first shop, the others following it.
 *
 * @throws Error naming the variable that is no port
 */
export function readPorts(variables: Readonly<Record<string, string | undefined>>): Ports {
  const port = (name: string, usual: number): number => {
    const text = variables[`CASSA_PORT_${name}`];
    const value = text === undefined ? usual : Number(text);
    if (!Number.isInteger(value) || value < 0 || value > 65_535) throw new Error(`CASSA_PORT_${name} is no port: ${text}`);
    return value;
  };
  const first = port('SHOPS', 4011);
  return {
    api: port('API', 4000),
    pay: port('PAY', 4001),
    notes: port('NOTES', 4010),
    shops: merchantIds.map((_, index) => (first === 0 ? 0 : first + index)),
    inbox: port('INBOX', 4020),
    studio: port('STUDIO', 4030),
    smtp: port('SMTP', 4025),
  };
}

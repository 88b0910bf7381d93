/** A column of a table as the catalog describes it. */
export interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly isIdentity: boolean;
}

/** Tables with rows of a merchant that are none of its orders'. */
export const merchantTables = ['merchants', 'secret_keys', 'profiles', 'products', 'variants', 'price_history', 'bank_accounts'] as const;

/** Neither copied with a merchant nor with an order: they follow from the rest, or belong to one server. */
export const leftTables = [
  'discount_codes',
  'order_counters',
  'event_feeds',
  'withdrawal_chains',
  'webhook_endpoints',
  'payment_accounts',
  'payment_event_cursors',
  'refund_files',
  'ordered_transfers',
  'availability',
  'throttles',
];

/** Days after which rows of a table are deleted; a database that has run for long holds none that are older. */
export const keptDays: Readonly<Record<string, number>> = {
  answers: 1,
  order_links: 1,
  payment_events: 29,
  events: 88,
  webhook_deliveries: 88,
  carts: 170,
};

/** Places in a merchant's feed or chain that one order takes at most. */
const places = 100;

/** What cannot be had by type and name alone. Of an order's copy `c`, and the row `t` it is made from. */
const special: Readonly<Record<string, string>> = {
  'orders.number': 'c.number',
  'withdrawal_statements.contract': 'c.number',
  'withdrawal_statements.seq': `c.ordinal * ${places} + t.seq`,
  'events.position': `c.ordinal * ${places} + t.position`,
  'webhook_deliveries.position': `c.ordinal * ${places} + t.position`,
  'webhook_deliveries.endpoint_id': `'whe_scale' || c.merchant`,
  'bank_entries.key': 'md5(t.key || c.n)',
  'refunds.transfer_reference': 't.transfer_reference || c.n',
  // Sealed for the row it was made for.
  'bank_entries.particulars': `''::bytea`,
  'carts.updated_at': 'c.at',
  // What has fallen due since was done.
  'deadlines.state': `case when t.state = 'running' and t.acts_at + c.shift <= now() then 'met' else t.state end`,
};

/** Instants that may lie ahead. */
const ahead = new Set(['deadlines.acts_at', 'deadlines.due_at', 'orders.capture_before', 'checkouts.expires_at', 'order_links.expires_at']);

/** Columns that name a thing or a request: each copy has its own. */
const naming = /(^|_)(id|ref|key|subject|stream)$/;

/**
 * An SQL expression for a column of an order's copy `c` of a row `t`: its own ids and tokens, its own time, all else as it is.
 *
 * @returns undefined for what the database fills in itself
 */
export function copied(column: Column): string | undefined {
  const { table, name, type, isIdentity } = column;
  const known = special[`${table}.${name}`];
  if (isIdentity) return undefined;
  if (known !== undefined) return known;
  if (name === 'merchant_id') return 'c.merchant_id';
  if (type === 'timestamptz')
    return `t.${name} + ${ahead.has(`${table}.${name}`) ? 'c.shift' : `least(c.shift, greatest(interval '0', c.at - t.${name}))`}`;
  if (type === 'date') return `t.${name} + extract(day from c.shift)::int`;
  if (type === 'bytea' && /(token|receipt)_hash$/.test(name))
    return `case when t.${name} = '' then t.${name} else sha256(convert_to(encode(t.${name}, 'hex') || c.n, 'UTF8')) end`;
  if (namesThings(column)) return `coalesce(t.${name}__head || c.at36 || t.${name}__tail || c.hex, t.${name})`;
  return `t.${name}`;
}

/**
 * An SQL expression for a column of a row `t`, from which `copied` makes names: what one begins with and what tells it from others of the
 * same order; both null for what is no name.
 *
 * @returns undefined for a column that holds none
 */
export function nameParts(column: Column): string | undefined {
  if (!namesThings(column)) return undefined;
  const { name } = column;
  const tail = `substr(md5(${name}), 1, 6)`;
  return `
    case when ${name} ~ '^[a-z]{2,10}_' then split_part(${name}, '_', 1) || '_' when ${name} ~ '^[0-9a-f]{8}-[0-9a-f]{4}-' then '' end as ${name}__head,
    ${tail} as ${name}__tail`;
}

function namesThings({ table, name, type }: Column): boolean {
  return type === 'text' && name !== 'merchant_id' && special[`${table}.${name}`] === undefined && naming.test(name);
}

/** SQL of milliseconds since 1970 as the nine digits that ids begin with. */
export function base36(milliseconds: string): string {
  const digits = Array.from(
    { length: 9 },
    (_, index) => `substr('0123456789abcdefghijklmnopqrstuvwxyz', (((${milliseconds}) / ${36 ** (8 - index)}) % 36)::int + 1, 1)`,
  );
  return digits.join(' || ');
}

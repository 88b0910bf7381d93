/** Values that several decisions stand behind, or one of another name. `line` stands for `line 1`, `line A 1` and so on. */
const behind: Readonly<Record<string, readonly string[]>> = {
  goods: ['line'],
  units: ['line'],
  crossed: ['line'],
  withdrawal: ['line'],
  accepted: ['line'],
  nets: ['line', 'code'],
  discount: ['code'],
  discounts: ['code'],
  codes: ['code'],
  services: ['served', 'delivery'],
  chosen: ['delivery'],
  window: ['delivery'],
  taxIncluded: ['tax'],
  payments: ['payment'],
  notices: ['notice'],
  lastDay: ['period'],
  endsAt: ['period'],
  refunds: ['refund', 'line', 'deliveryBack', 'cost'],
  costs: ['cost'],
  follows: ['move'],
  comesBackBy: ['comesBack'],
};

/** The one answer of which the values around it are parts. */
export const wholeAnswers: readonly string[] = ['follows', 'answer'];

/**
 * The decisions behind a value of a scenario's outcome.
 *
 * @param name of the value, as `expected` has it
 * @param decisions the names there are, as `why` has them
 */
export function decisionsOf(name: string, decisions: readonly string[]): readonly string[] {
  const stems = [...new Set([name, ...(Object.hasOwn(behind, name) ? behind[name]! : [name.replace(/s$/, '')])])];
  const own = stems.flatMap((stem) => decisions.filter((decision) => decision === stem || decision.startsWith(`${stem} `)));
  return own.length > 0 ? own : decisions.filter((decision) => wholeAnswers.includes(decision));
}

/** A value that is the sum of others: their names, each with its sign. */
const sums: Readonly<Record<string, readonly { readonly sign: '+' | '-'; readonly name: string }[]>> = {
  total: [
    { sign: '+', name: 'goods' },
    { sign: '-', name: 'discount' },
    { sign: '+', name: 'delivery' },
    { sign: '+', name: 'surcharge' },
  ],
};

/** One part of a sum, its value as `expected` has it. */
export interface SumPart {
  readonly sign: '+' | '-';
  readonly name: string;
  readonly value: unknown;
}

/** What a value of a scenario's outcome is the sum of; none where it is no sum. */
export function sumOf(name: string, values: Readonly<Record<string, unknown>>): readonly SumPart[] {
  const parts = Object.hasOwn(sums, name) ? sums[name]! : [];
  return parts.map((part) => ({ ...part, value: values[part.name] }));
}

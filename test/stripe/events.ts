import type { Stripe } from 'stripe';
import type { AccountState } from './account-state.ts';
import type { Parameters } from './check-parameters.ts';
import { invalidRequest } from './stripe-problem.ts';

const keptSeconds = 30 * 24 * 3600;
const mostTypes = 20;

/** What happened in the account, as far back as it is told. */
export class Events {
  constructor(private readonly state: AccountState) {}

  /** Newest first. */
  list(params: Parameters): Stripe.Event[] {
    const { created = {}, type, types, delivery_success: delivered } = params;
    if (type !== undefined && types !== undefined) throw invalidRequest('You may only specify one of these parameters: type, types.');
    const wanted = type === undefined ? ((types ?? []) as string[]) : [String(type)];
    if (wanted.length > mostTypes) throw invalidRequest(`Array types exceeded maximum ${mostTypes} allowed elements.`, { param: 'types' });
    if (delivered !== undefined) throw invalidRequest('This stand-in does not know what was delivered.', { param: 'delivery_success' });
    const isWithin = within(created as Range | number);
    return this.state.events
      .filter((event) => event.created > this.state.now() - keptSeconds && isWithin(event.created))
      .filter((event) => wanted.length === 0 || wanted.some((name) => matches(name, event.type)))
      .toReversed();
  }
}

type Range = Readonly<Partial<Record<'gt' | 'gte' | 'lt' | 'lte', number>>>;

function within(range: Range | number): (at: number) => boolean {
  if (typeof range === 'number') return (at) => at === range;
  const { gt = -Infinity, gte = -Infinity, lt = Infinity, lte = Infinity } = range;
  return (at) => at > gt && at >= gte && at < lt && at <= lte;
}

/** A name, or a group of them: `charge.*`. */
function matches(name: string, type: string): boolean {
  return name === type || (name.endsWith('*') && type.startsWith(name.slice(0, -1)));
}

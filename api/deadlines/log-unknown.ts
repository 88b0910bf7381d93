import type { Deps } from '../deps.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import type { DeadlineKey } from './deadline-record.ts';

/** Says that clocks of an order run to where no holiday table reaches: whoever looks after the installation has to bring a newer one. */
export function logUnknown({ log }: Pick<Deps, 'log'>, { id }: Pick<OrderRecord, 'id'>, lost: readonly Pick<DeadlineKey, 'kind'>[]): void {
  if (lost.length === 0) return;
  log.error({ order: id, clocks: lost.map(({ kind }) => kind) }, 'the holiday table does not reach far enough');
}

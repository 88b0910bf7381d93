import type { z } from 'zod';
import { instantOf } from '../http/format-moment.ts';
import type { Language } from '../http/language.ts';
import type { DeliveryRow } from './deliveries.store.ts';
import type { EndpointRecord } from './endpoint-record.ts';
import type { deliveryListWire, endpointWire } from './endpoints.wire.ts';

/** In which language and zone moments are written. */
export interface MomentStyle {
  readonly language: Language;
  readonly timeZone: string;
}

/** An endpoint without its secrets. */
export function presentEndpoint(endpoint: EndpointRecord, style: MomentStyle): z.infer<typeof endpointWire> {
  const { id, url, types, description, disabledAt, disabledWhy, failingSince, failure, oldSecretUntil, createdAt } = endpoint;
  const moment = momentIn(style);
  return {
    id,
    url,
    types: [...types],
    description,
    enabled: disabledAt === null,
    disabled: disabledAt === null ? null : { at: moment(disabledAt), why: disabledWhy! },
    failing: failingSince === null ? null : { since: moment(failingSince), failure },
    oldSecretUntil: oldSecretUntil === null ? null : moment(oldSecretUntil),
    createdAt: moment(createdAt),
  };
}

/** Deliveries without what was sent. */
export function presentDeliveries(rows: readonly DeliveryRow[], style: MomentStyle): z.infer<typeof deliveryListWire>['deliveries'] {
  const moment = momentIn(style);
  return rows.map(({ id, type, state, attempts, status, failure, dueAt, endedAt }) => ({
    event: id,
    type,
    state,
    attempts,
    status,
    failure,
    nextAttempt: state === 'waiting' ? moment(dueAt) : null,
    endedAt: endedAt === null ? null : moment(endedAt),
  }));
}

function momentIn({ language, timeZone }: MomentStyle) {
  return (iso: string) => instantOf(iso, language, timeZone);
}

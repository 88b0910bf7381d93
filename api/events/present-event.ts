import type { EventRecord } from './event-record.ts';
import type { EventWire } from './events.wire.ts';

/** An event as the feed lists it and webhooks carry it: the same to the byte. */
export function presentEvent({ id, type, version, at, data }: Pick<EventRecord, 'id' | 'type' | 'version' | 'at' | 'data'>): EventWire {
  return { id, type, timestamp: at, version, data } as EventWire;
}

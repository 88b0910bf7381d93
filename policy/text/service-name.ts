import type { PolicyScribe } from './policy-scribe.ts';

/** A service by its level; by its own name too where a shop has several of one level. */
export function serviceName({ profile, words }: PolicyScribe, id: string): string {
  const { services } = profile.shipping;
  const service = services.find((each) => each.id === id);
  if (service === undefined) return id;
  const several = services.filter(({ level }) => level === service.level).length > 1;
  const name = several ? `${words.delivery.level[service.level]} (${id})` : words.delivery.level[service.level];
  return service.whereAvailable === true ? words.delivery.whereAvailable(name) : name;
}

import type { Profile } from '../profile.ts';
import { profileError, type ProfileError } from '../profile-error.ts';
import type { ScenarioCase } from './scenario-schema.ts';

/**
 * A mistake for each service, method of payment or line that a case names and that there is none of.
 *
 * @param profile with the changes of the case
 * @param base where the case stands in its file
 */
export function unknownIds({ given }: Pick<ScenarioCase, 'given'>, profile: Profile, base: readonly PropertyKey[] = []): ProfileError[] {
  const services = profile.shipping.zones.flatMap((zone) => zone.services.map(({ service }) => service));
  const methods = profile.payment.methods.map(({ id }) => id);
  const { service, payment, followed, order, events = [] } = given;
  const lines = order && Object.keys(order.lines);
  const mistakes = (name: string | undefined, known: readonly string[] | undefined, what: string, path: readonly PropertyKey[]) => {
    if (name === undefined || known === undefined || known.includes(name)) return [];
    const ids = [...new Set(known)].sort().map((each) => JSON.stringify(each));
    const message = ids.length === 0 ? `expected no ${what}: there is none` : `expected ${what}: ${ids.join(' or ')}`;
    return [profileError([...base, 'given', ...path], 'unknownId', ids.join(' | '), message)];
  };
  return [
    ...mistakes(service, services, 'a service of the profile', ['service']),
    ...mistakes(payment, methods, 'a method of payment of the profile', ['payment']),
    ...mistakes(followed && 'method' in followed ? followed.method : undefined, methods, 'a method of payment of the profile', [
      'followed',
      'method',
    ]),
    ...events.flatMap((event, index) => [
      ...mistakes('line' in event ? event.line : undefined, lines, 'a line of the order', ['events', index, 'line']),
      ...('lines' in event ? (event.lines ?? []) : []).flatMap((line, nth) =>
        mistakes(line, lines, 'a line of the order', ['events', index, 'lines', nth]),
      ),
      ...('units' in event ? (event.units ?? []) : []).flatMap(({ line }, nth) =>
        mistakes(line, lines, 'a line of the order', ['events', index, 'units', nth, 'line']),
      ),
    ]),
  ];
}

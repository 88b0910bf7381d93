import type { Profile } from '../profile.ts';
import type { ShippingZone } from '../shipping/shipping-zone.ts';
import { typeset } from '../reason/typeset.ts';
import { isFelt } from './felt.ts';
import { sentence, type DiffSay } from './diff-say.ts';
import { differences, pathText, type Difference, type Pair } from './difference.ts';
import { filled, type DiffTopic } from './diff-words.ts';
import { isOrigin, keyAbout } from './key-about.ts';
import { zoneMoves } from './zone-moves.ts';
import { zonePlaces, type Saying } from './saying-shape.ts';
import { sayings } from './saying.ts';

/** One change of a profile. What is absent is null. */
export interface ProfileChange {
  /** Entries of lists by their ids: `shipping.zones[home].services[standard].fee`. */
  readonly path: string;
  readonly topic: DiffTopic;
  readonly before: unknown;
  readonly after: unknown;
  readonly text: string;
}

/** How the values of both profiles are written. */
export interface Says {
  readonly before: DiffSay;
  readonly after: DiffSay;
}

/** A rule that is told in one sentence, and what is different inside. */
interface Told {
  readonly saying: Saying;
  readonly keys: readonly string[];
  readonly trail: readonly Pair[];
  readonly pair: Pair;
  readonly differences: Difference[];
}

/** Every difference of two profiles in words, none left out, in the order of the profile; where rules come from stands last. */
export function profileChanges(before: Profile, after: Profile, says: Says): readonly ProfileChange[] {
  const all = differences({ before, after });
  const moves = zoneMoves(all, says);
  const told = new Map<string, Told>();
  for (const difference of all) {
    if (moves.covers(difference)) continue;
    const own = toldOf(difference) ?? bare(difference);
    const key = `${own.saying.at} ${pathText(own.keys)}`;
    const known = told.get(key);
    if (known) known.differences.push(difference);
    else told.set(key, own);
  }
  const rest = [...told.values()].flatMap((each) => sentences(each, says, { before, after }));
  const [origins, rules] = [rest.filter(isOfOrigin), rest.filter((each) => !isOfOrigin(each))];
  return [...moves.changes, ...rules, ...origins].map((change) => ({ ...change, text: typeset(change.text, says.after.language) }));
}

const isOfOrigin = ({ path }: ProfileChange) => isOrigin(path.split('.'));

const nothing: Saying = { at: '', subject: 'name', value: () => '' };

/** A rule without words of its own: as a whole where it came or went, a list of plain entries as the list. */
function bare(difference: Difference): Told {
  const { keys, trail } = difference;
  const nodes = [...trail, difference];
  const whole = nodes.findIndex(
    ({ before, after }, depth) => (before === undefined || after === undefined) && !hasSayings(keys.slice(0, depth)),
  );
  const depth = whole < 0 ? keys.length : whole;
  const inList = keys[depth - 1]?.startsWith('[') && typeof (nodes[depth]!.before ?? nodes[depth]!.after) !== 'object' ? depth - 1 : depth;
  return { saying: nothing, keys: keys.slice(0, inList), trail: trail.slice(0, inList), pair: nodes[inList]!, differences: [difference] };
}

function toldOf(difference: Difference): Told | undefined {
  const { keys, trail } = difference;
  const nodes = [...trail, difference];
  const found = sayings
    .map((saying) => ({ saying, depth: saying.at.split('.').length }))
    .filter(({ saying, depth }) => isAt(saying.at, keys) && speaksOf(saying, keys, depth, nodes[depth]!))
    .reduce<{ saying: Saying; depth: number } | undefined>((best, one) => (best && best.depth >= one.depth ? best : one), undefined);
  if (found === undefined) return undefined;
  const { saying, depth } = found;
  return { saying, keys: keys.slice(0, depth), trail: trail.slice(0, depth), pair: nodes[depth]!, differences: [difference] };
}

/** Whether something inside has words of its own. */
function hasSayings(keys: readonly string[]): boolean {
  return sayings.some(({ at }) => at.split('.').length > keys.length && isAt(at.split('.').slice(0, keys.length).join('.'), keys));
}

function isAt(at: string, keys: readonly string[]): boolean {
  const steps = at.split('.');
  return steps.length <= keys.length && steps.every((step, index) => step === '*' || step === keys[index]);
}

/** A rule that came or went is told as a whole; of one that stayed, only what its words cover. */
function speaksOf({ keys: own }: Saying, keys: readonly string[], depth: number, { before, after }: Pair): boolean {
  if (before === undefined || after === undefined) return true;
  const key = keys[depth];
  return key === undefined || (!isOrigin(keys) && (own?.includes(key) ?? true));
}

function sentences(told: Told, says: Says, profiles: { readonly before: Profile; readonly after: Profile }): readonly ProfileChange[] {
  const { saying, pair, keys } = told;
  const phrase = (value: unknown, say: DiffSay) => (value === undefined ? undefined : saying.value(value as never, say));
  const [was, is] = [phrase(pair.before, says.before), phrase(pair.after, says.after)];
  if (saying === nothing) return [bareChange(told, says)];
  if (was === is) return told.differences.map((difference) => bareChange(bare(difference), says));
  const { words } = says.after;
  const named = (is === undefined || was === undefined ? saying.whole : undefined) ?? saying.subject;
  const subject = filled(words.subjects[named], ...namesOn(told, says.after));
  const { feel } = saying;
  const owner = told.trail.at(-1);
  const stays = owner?.before !== undefined && owner.after !== undefined;
  if (feel !== undefined && stays && !isFelt(feel, keys, profiles.before, profiles.after, says)) {
    const why = feel === 'goods' ? words.unfeltFee : words.unfeltLaw;
    return [change(keys, pair, sentence(`${words.onlyWords} ${why}`, subject, is ?? words.none, was ?? words.none))];
  }
  const pattern = was === undefined ? words.added : is === undefined ? words.removed : words.changed;
  return [change(keys, pair, sentence(pattern, subject, is ?? was!, was ?? is!))];
}

function bareChange({ keys, pair }: Told, { after: { words, language } }: Says): ProfileChange {
  const written = (value: unknown) => (value === undefined ? words.none : compact(value) || JSON.stringify(value));
  const about = language === 'en' ? keyAbout(keys) : undefined;
  const text = filled(words.bare, pathText(keys), written(pair.after), written(pair.before));
  return change(keys, pair, about === undefined ? text : `${text} ${about}`);
}

/** A value on one line; where a rule comes from is left out. */
function compact(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return value.map(compact).join(', ');
  const own = Object.entries(value).filter(([key]) => !isOrigin([key]));
  return own.map(([key, inner]) => (own.length === 1 ? compact(inner) : `${key} ${compact(inner)}`)).join(', ');
}

function change(keys: readonly string[], { before, after }: Pair, text: string): ProfileChange {
  return { path: pathText(keys), topic: topicOf(keys), before: before ?? null, after: after ?? null, text };
}

const ofProfile = new Set(['$schema', 'id', 'name', 'languages']);

function topicOf([topic = '']: readonly string[]): DiffTopic {
  return ofProfile.has(topic) ? 'profile' : (topic as DiffTopic);
}

const placesNamed = 3;

/** The names of a sentence: `{0}` and `{1}` for what stands on the way, `{2}` for the id of the last entry. */
function namesOn({ keys, trail, pair }: Told, say: DiffSay): readonly string[] {
  const nodes = [...trail, pair].map(({ before, after }) => after ?? before);
  const last = plain(keys.at(-1) ?? '');
  const [topic, list] = keys;
  if (topic === 'notice') return [say.value(keys[1] ?? '', 'step')];
  if (topic === 'payment' && list === 'methods') return [say.method(plain(keys[2] ?? ''))];
  if (topic !== 'shipping' || list !== 'zones') return [/^[A-Z]{2}$/.test(last) ? say.country(last) : plain(keys[2] ?? last)];
  const zone = nodes[3] as ShippingZone;
  const few = zone.countries === 'anyOther' || zone.countries.length <= placesNamed;
  const place = few && zone.only === undefined ? zonePlaces(zone, say) : filled(say.words.zone, zone.id);
  const service = say.service(plain(keys[4] ?? ''));
  const names = keys.length <= 3 ? filled(say.words.zone, zone.id) : place;
  return [names, zone.services.length > 1 ? filled(say.words.byService, service) : '', service];
}

const plain = (key: string) => key.replace(/^\[|\]$/g, '');

import type { Profile } from '../../../policy/index.ts';

/** One value of a choice, and what it is called. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Countries worth asking about besides those of the zones: neighbours, islands, and the ends of the world. */
const others = ['IT', 'DE', 'FR', 'ES', 'AT', 'CH', 'GB', 'SM', 'US', 'JP', 'AU'];

/** The countries the zones name, then others. */
export function countryChoices({ shipping }: Profile, name: (code: string) => string): readonly Choice[] {
  const named = shipping.zones.flatMap(({ countries }) => (countries === 'anyOther' ? [] : countries));
  const asked = [...new Set([shipping.home, ...named, ...others])];
  const [home, ...rest] = asked.map((value) => ({ value, label: name(value) }));
  return [home!, ...rest.toSorted((a, b) => a.label.localeCompare(b.label))];
}

/** The profile's services; without a wish the cheapest one is taken. */
export const serviceChoices = ({ shipping }: Profile): readonly Choice[] => [
  { value: '', label: 'The cheapest' },
  ...shipping.services.map(({ id }) => ({ value: id, label: id })),
];

/** The profile's means of payment. */
export const paymentChoices = ({ payment }: Profile): readonly Choice[] => [
  { value: '', label: 'Not chosen' },
  ...payment.methods.map(({ id }) => ({ value: id, label: id })),
];

/** Fills a choice anew if it differs; what was chosen stays chosen while it is there. */
export function fillChoice(select: HTMLSelectElement, choices: readonly Choice[]): void {
  const key = JSON.stringify(choices);
  if (select.dataset['choices'] === key) return;
  select.dataset['choices'] = key;
  const chosen = select.value;
  select.replaceChildren(...choices.map(({ value, label }) => new Option(label, value)));
  select.value = choices.some(({ value }) => value === chosen) ? chosen : choices[0]!.value;
}

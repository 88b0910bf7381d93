import type { PolicyTextWire } from '../../api/shops/policy-text.wire.ts';

type Section = PolicyTextWire['sections'][number];

/**
 * The sections an attribute names, in its order; all where it names none that is there.
 *
 * @param wanted ids separated by spaces
 */
export function policySections({ sections }: PolicyTextWire, wanted: string): readonly Section[] {
  const found = wanted.split(/\s+/).flatMap((id) => sections.find((section) => section.id === id) ?? []);
  return found.length === 0 ? sections : found;
}

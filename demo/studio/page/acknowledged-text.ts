import { jsonPositions } from '../../../policy/index.ts';

/** An acknowledgement as a profile writes it. */
export interface NewAcknowledgement {
  readonly finding: string;
  readonly reason: string;
  readonly by: string;
  /** Local date, ISO 8601. */
  readonly on: string;
}

/**
 * The text of a profile with more acknowledgements in it; everything else stays as it was written, to the space.
 *
 * @param text JSON of an object; anything else is given back unchanged
 */
export function acknowledgedText(text: string, added: readonly NewAcknowledgement[]): string {
  const places = jsonPositions(text);
  if (!places.ok || added.length === 0) return text;
  const document: unknown = JSON.parse(text);
  if (typeof document !== 'object' || document === null || Array.isArray(document)) return text;
  const entries = added.map((each) => `    ${JSON.stringify(each)}`).join(',\n');
  const kept: unknown = (document as Record<string, unknown>)['acknowledged'];
  if (Array.isArray(kept)) {
    const opening = places.at('acknowledged', 'value').offset + 1;
    return `${text.slice(0, opening)}\n${entries}${kept.length > 0 ? ',' : '\n  '}${text.slice(opening)}`;
  }
  if (kept !== undefined) return text;
  const closing = text.lastIndexOf('}');
  const before = text.slice(0, closing).trimEnd();
  const comma = Object.keys(document).length > 0 ? ',' : '';
  return `${before}${comma}\n  "acknowledged": [\n${entries}\n  ]\n${text.slice(closing)}`;
}

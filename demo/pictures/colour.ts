/** Channels 0-255 of a `#rrggbb` colour. */
function channels(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** The colour `share` (0-1) of the way from one `#rrggbb` colour to another. */
export function mix(from: string, to: string, share: number): string {
  const target = channels(to);
  const mixed = channels(from).map((channel, index) => Math.round(channel + ((target[index] ?? 0) - channel) * share));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** A deeper tone of a colour, as it looks in shade: never plain black, always a little warm. */
export const shade = (hex: string, share: number): string => mix(hex, '#120c0a', share);

/** A lighter tone of a colour, as it looks in light. */
export const tint = (hex: string, share: number): string => mix(hex, '#fffaf2', share);

/** Perceived lightness, 0-1. */
export function lightness(hex: string): number {
  const [red, green, blue] = channels(hex);
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}

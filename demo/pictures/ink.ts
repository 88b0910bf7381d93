import { lightness, shade, tint } from './colour.ts';

/** What a drawing is made with: a main colour, a second one, and whatever its kind can vary. */
export interface Ink {
  readonly colour: string;
  readonly trim: string;
  /** A variation the drawing knows by name, such as `strap` for a glove's cuff. */
  readonly style?: string;
}

/** One product drawn on an 800 x 1000 field, centred near 400, 500, its shadow left to the frame. */
export type Drawing = (ink: Ink) => string;

export type Texture = 'knit' | 'weave' | 'grain' | 'mesh' | 'rib';

interface Surface {
  readonly texture?: Texture;
  /** `side` for flat things lit from the left above, `round` for cylinders. */
  readonly light?: 'side' | 'round';
  readonly transform?: string;
}

/** Leather shows its grain less than wool shows its stitches; dark things show either more. */
const opacity = (texture: Texture, colour: string): number => (texture === 'grain' ? 0.16 : 0.32) * (lightness(colour) < 0.25 ? 1.5 : 1);

/** A lit solid: its colour, its texture, the light over it and a fine darker edge. */
export function solid(d: string, colour: string, { texture, light = 'side', transform }: Surface = {}): string {
  const layers = [
    `<path d="${d}" fill="${colour}"/>`,
    texture ? `<path d="${d}" fill="url(#${texture})" opacity="${opacity(texture, colour)}"/>` : '',
    `<path d="${d}" fill="url(#${light})"/>`,
    `<path d="${d}" fill="none" stroke="${shade(colour, 0.5)}" stroke-opacity=".38" stroke-width="2" stroke-linejoin="round"/>`,
  ];
  return `<g${transform ? ` transform="${transform}"` : ''}>${layers.join('')}</g>`;
}

/** A seam or fold: a soft dark line with a hair of light beside it. */
export function seam(d: string, colour: string, width = 2.5): string {
  return (
    `<path d="${d}" fill="none" stroke="${tint(colour, 0.35)}" stroke-opacity=".4" stroke-width="${width}" transform="translate(2 2)"/>` +
    `<path d="${d}" fill="none" stroke="${shade(colour, 0.62)}" stroke-opacity=".62" stroke-width="${width}" stroke-linecap="round"/>`
  );
}

/** Visible stitching: lighter than dark leather, darker than light leather. */
export function stitch(d: string, colour: string): string {
  const thread = lightness(colour) < 0.35 ? tint(colour, 0.5) : shade(colour, 0.42);
  return `<path d="${d}" fill="none" stroke="${thread}" stroke-opacity=".8" stroke-width="2.6" stroke-dasharray="9 6" stroke-linecap="round"/>`;
}

/** Small metal parts: a button, a stud, an eyelet. */
export function stud(x: number, y: number, radius: number, metal = '#c2a366'): string {
  return (
    `<circle cx="${x}" cy="${y}" r="${radius}" fill="${shade(metal, 0.35)}"/>` +
    `<circle cx="${x - radius * 0.1}" cy="${y - radius * 0.12}" r="${radius * 0.82}" fill="${metal}"/>` +
    `<circle cx="${x - radius * 0.28}" cy="${y - radius * 0.3}" r="${radius * 0.32}" fill="${tint(metal, 0.7)}"/>`
  );
}

/** A tapered finger or strap end from one point to another, rounded at both. */
export function capsule(x1: number, y1: number, r1: number, x2: number, y2: number, r2: number): string {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const nx = -(y2 - y1) / length;
  const ny = (x2 - x1) / length;
  const at = (x: number, y: number, r: number): string => `${(x + nx * r).toFixed(1)} ${(y + ny * r).toFixed(1)}`;
  return `M${at(x1, y1, r1)} L${at(x2, y2, r2)} A${r2} ${r2} 0 0 0 ${at(x2, y2, -r2)} L${at(x1, y1, -r1)} A${r1} ${r1} 0 0 0 ${at(x1, y1, r1)} Z`;
}

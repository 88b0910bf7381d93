import { shade, tint } from './colour.ts';
import { capsule, seam, solid, stitch, stud, type Drawing, type Ink } from './ink.ts';

const fingers = [
  { from: [338, 520], to: [312, 262], width: 31 },
  { from: [391, 520], to: [384, 214], width: 32 },
  { from: [444, 520], to: [456, 246], width: 31 },
  { from: [491, 530], to: [520, 330], width: 27 },
] as const;

/** Forearm outline from the palm down to the hem at `hem`. */
function hand(hem: number, flare: number): string {
  return (
    `M${316 - flare} ${hem} C316 700 312 650 302 590 C296 540 298 490 305 452 L522 470 C524 520 518 580 506 620 ` +
    `C496 660 490 710 ${490 + flare} ${hem} Q${403} ${hem + 16} ${316 - flare} ${hem} Z`
  );
}

/** Lets the back of the hand melt into the fingers, where a glove has no edge. */
const knuckles =
  '<linearGradient id="fade" gradientUnits="userSpaceOnUse" x1="0" y1="462" x2="0" y2="548"><stop offset="0" stop-color="#000"/><stop offset="1" stop-color="#fff"/></linearGradient>' +
  '<mask id="knuckles" maskUnits="userSpaceOnUse" x="0" y="0" width="800" height="1100"><path d="M0 0h800v1100H0z" fill="url(#fade)"/></mask>';

const thumb = 'M306 640 C270 612 228 560 200 500 C184 458 214 430 242 452 C268 482 286 526 316 552 C330 580 326 650 306 640 Z';

interface Cut {
  readonly hem: number;
  readonly flare: number;
  /** Share of each finger that is covered. */
  readonly reach: number;
  readonly detail: (ink: Ink) => string;
}

/** The three fine lines on the back of a dress glove. */
const points = ({ colour }: Ink): string =>
  [350, 400, 450].map((x) => seam(`M${x} 486 L${x + (400 - x) * 0.16} 612`, colour, 3.4)).join('');

const hemLine = (hem: number, colour: string): string => stitch(`M318 ${hem - 22} Q403 ${hem - 6} 489 ${hem - 22}`, colour);

const cuts: Record<string, Cut> = {
  classic: { hem: 770, flare: 4, reach: 1, detail: (ink) => points(ink) + hemLine(770, ink.colour) },
  button: {
    hem: 760,
    flare: 4,
    reach: 1,
    detail: (ink) =>
      `${points(ink)}${seam('M404 760 C400 730 400 710 404 676', ink.colour, 4)}${stud(404, 716, 11)}${hemLine(760, ink.colour)}`,
  },
  strap: {
    hem: 780,
    flare: 6,
    reach: 1,
    detail: (ink) =>
      points(ink) +
      solid('M308 690 L500 690 Q508 706 500 722 L308 722 Q302 706 308 690 Z', ink.trim, { texture: 'grain' }) +
      stitch('M316 698 H494 M316 714 H494', ink.trim) +
      `<rect x="420" y="684" width="44" height="44" rx="7" fill="none" stroke="#b8975a" stroke-width="8"/><path d="M442 690v32" stroke="#d9bf86" stroke-width="5"/>`,
  },
  cashmere: {
    hem: 690,
    flare: 0,
    reach: 1,
    detail: (ink) => points(ink) + solid('M312 676 Q403 694 494 676 L502 806 Q403 826 304 806 Z', ink.trim, { texture: 'rib' }),
  },
  fur: {
    hem: 730,
    flare: 4,
    reach: 1,
    detail: (ink) =>
      points(ink) +
      `<g fill="${ink.trim}">${Array.from({ length: 34 }, (_, index) => {
        const x = 300 + (index % 12) * 19;
        const y = 716 + Math.floor(index / 12) * 32;
        return `<ellipse cx="${x}" cy="${y}" rx="23" ry="29" opacity="${(0.78 + ((index * 7) % 5) * 0.05).toFixed(2)}"/>`;
      }).join('')}</g>` +
      `<g stroke="${shade(ink.trim, 0.28)}" stroke-opacity=".4" stroke-width="2.4" stroke-linecap="round">${Array.from(
        { length: 60 },
        (_, index) => {
          const x = 292 + ((index * 37) % 226);
          const y = 700 + ((index * 53) % 96);
          return `<path d="M${x} ${y}l${((index * 5) % 9) - 4} 17"/>`;
        },
      ).join('')}</g>`,
  },
  driving: {
    hem: 680,
    flare: 0,
    reach: 1,
    detail: (ink) =>
      [345, 397, 449, 495]
        .map((x, index) => `<ellipse cx="${x}" cy="${476 + index * 6}" rx="17" ry="13" fill="${shade(ink.colour, 0.72)}"/>`)
        .join('') +
      fingers
        .flatMap(({ from, to }) =>
          [0.45, 0.58, 0.71].map((share) => ({ x: from[0] + (to[0] - from[0]) * share, y: from[1] + (to[1] - from[1]) * share })),
        )
        .map(({ x, y }) => `<circle cx="${x}" cy="${y}" r="4.2" fill="${shade(ink.colour, 0.72)}"/>`)
        .join('') +
      `<path d="M362 690 Q403 548 446 690 Z" fill="${shade(ink.colour, 0.78)}"/>` +
      solid('M318 640 H490 Q498 655 490 670 H318 Q312 655 318 640 Z', ink.trim, { texture: 'grain' }) +
      stud(452, 655, 9),
  },
  fingerless: { hem: 770, flare: 4, reach: 0.52, detail: (ink) => points(ink) + hemLine(770, ink.colour) },
  touch: {
    hem: 760,
    flare: 4,
    reach: 1,
    detail: (ink) =>
      points(ink) + `<path d="${capsule(312, 274, 29, 311, 262, 29)}" fill="${ink.trim}" opacity=".85"/>` + hemLine(760, ink.colour),
  },
  opera: {
    hem: 990,
    flare: 34,
    reach: 1,
    detail: (ink) =>
      points(ink) +
      seam('M404 800 C401 760 401 730 404 690', ink.colour, 4) +
      [704, 734, 764, 794].map((y) => stud(404, y, 8, '#e8dfd0')).join('') +
      seam('M330 850 Q404 872 470 846 M326 900 Q404 918 480 894', ink.colour, 2),
  },
  knit: {
    hem: 700,
    flare: 0,
    reach: 1,
    detail: (ink) => solid('M312 672 Q403 690 494 672 L500 800 Q403 820 306 800 Z', ink.trim, { texture: 'rib' }),
  },
};

function glove(ink: Ink): string {
  const cut = cuts[ink.style ?? 'classic'] ?? cuts.classic!;
  const texture = ink.style === 'knit' ? 'knit' : 'grain';
  const covered = fingers.map(({ from, to, width }) => {
    const x = from[0] + (to[0] - from[0]) * cut.reach;
    const y = from[1] + (to[1] - from[1]) * cut.reach;
    const open =
      cut.reach < 1 ? `<ellipse cx="${x}" cy="${y - width + 5}" rx="${width - 3}" ry="10" fill="${shade(ink.colour, 0.7)}"/>` : '';
    return solid(capsule(from[0], from[1], width + 3, x, y, width), ink.colour, { texture, light: 'round' }) + open;
  });
  const tip =
    ink.style === 'touch'
      ? `<path d="M199 492 C188 456 214 432 241 452 L252 468 Q222 470 199 492Z" fill="${ink.trim}" opacity=".85"/>`
      : '';
  return (
    solid(thumb, ink.colour, { texture }) +
    tip +
    covered.join('') +
    knuckles +
    `<g mask="url(#knuckles)">${solid(hand(cut.hem, cut.flare), ink.colour, { texture })}</g>` +
    seam('M312 556 C330 570 338 600 330 640', ink.colour, 3) +
    cut.detail(ink)
  );
}

/** A pair of gloves, one laid over the other. Styles: classic, button, strap, cashmere, fur, driving, fingerless, touch, opera, knit. */
export const gloves: Drawing = (ink) => {
  const opera = ink.style === 'opera';
  const size = opera ? 0.74 : 0.84;
  const y = opera ? 480 : 520;
  return (
    `<g transform="translate(548 ${y - 34}) rotate(9) scale(${-size} ${size}) translate(-380 -510)">${glove({ ...ink, colour: shade(ink.colour, 0.08) })}</g>` +
    `<g transform="translate(268 ${y + 30}) rotate(-9) scale(${size}) translate(-380 -510)">${glove(ink)}</g>`
  );
};

/** A mitten pair: one soft outline, a deep ribbed cuff. */
export const mittens: Drawing = (ink) => {
  const one = (colour: string): string =>
    solid('M316 600 C262 580 210 520 204 462 C206 430 240 426 262 456 C280 486 296 500 316 506 Z', colour, { texture: 'knit' }) +
    solid(
      'M308 690 C300 600 296 480 306 380 C316 270 360 226 404 226 C456 226 498 276 502 382 C506 480 500 600 494 690 Q400 708 308 690 Z',
      colour,
      { texture: 'knit' },
    ) +
    solid('M308 672 Q400 692 494 672 L502 800 Q400 822 300 800 Z', ink.trim, { texture: 'rib' }) +
    `<path d="M340 420 L400 370 L460 420 M340 470 L400 420 L460 470 M340 520 L400 470 L460 520" fill="none" stroke="${tint(ink.trim, 0.3)}" stroke-width="7" opacity=".75"/>`;
  return (
    `<g transform="translate(536 490) rotate(10) scale(-.86 .86) translate(-380 -510)">${one(shade(ink.colour, 0.1))}</g>` +
    `<g transform="translate(276 540) rotate(-9) scale(.86) translate(-380 -510)">${one(ink.colour)}</g>`
  );
};

/** A gift box with its ribbon. */
export const giftBox: Drawing = ({ colour, trim }) =>
  solid('M180 470 H620 V790 H180 Z', colour, { texture: 'weave' }) +
  solid('M160 380 H640 V480 H160 Z', tint(colour, 0.08), { texture: 'weave' }) +
  solid('M370 380 H430 V790 H370 Z', trim) +
  solid('M400 380 C330 330 250 300 262 268 C280 236 370 300 400 376 C430 300 520 236 538 268 C550 300 470 330 400 380 Z', trim) +
  seam('M400 378 C360 340 310 310 282 290 M400 378 C440 340 490 310 518 290', trim) +
  `<path d="M160 480 H640 V496 H160Z" fill="#0a0504" opacity=".16"/>`;

import { shade, tint } from './colour.ts';
import { seam, solid, stitch, stud, type Drawing } from './ink.ts';

const handle = (d: string, colour: string, width = 20): string =>
  `<path d="${d}" fill="none" stroke="${shade(colour, 0.5)}" stroke-width="${width + 3}" stroke-linecap="round"/>` +
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width - 3}" stroke-linecap="round"/>` +
  `<path d="${d}" fill="none" stroke="${tint(colour, 0.4)}" stroke-opacity=".5" stroke-width="3" stroke-linecap="round" transform="translate(-3 -2)"/>`;

/** Styles: small, tall. */
export const tote: Drawing = ({ colour, trim }) =>
  handle('M300 440 C296 250 350 190 400 190 C450 190 504 250 500 440', shade(trim, 0.3)) +
  solid('M182 400 H618 L652 764 Q654 790 626 790 H174 Q146 790 148 764 Z', colour, { texture: 'grain' }) +
  seam('M186 448 H614', colour, 3) +
  stitch('M186 460 H614', colour) +
  stitch('M196 416 L164 772 H636 L604 416', colour) +
  handle('M286 500 C280 300 340 232 400 232 C460 232 520 300 514 500', trim) +
  [286, 514].map((x) => solid(`M${x - 22} 474 h44 v92 l-22 18 l-22 -18 z`, trim, { texture: 'grain' }) + stud(x, 520, 9)).join('');

/** A flap bag on a long strap. */
export const crossbody: Drawing = ({ colour, trim }) =>
  handle('M190 470 C150 120 650 120 610 470', trim, 17) +
  solid('M170 450 H630 Q650 450 650 474 V700 Q650 760 590 760 H210 Q150 760 150 700 V474 Q150 450 170 450 Z', shade(colour, 0.12), {
    texture: 'grain',
  }) +
  solid('M160 440 Q160 420 184 420 H616 Q640 420 640 440 L644 560 Q620 664 400 664 Q180 664 156 560 Z', colour, { texture: 'grain' }) +
  stitch('M174 444 L170 556 Q196 648 400 648 Q604 648 630 556 L626 444', colour) +
  `<rect x="366" y="620" width="68" height="56" rx="10" fill="#a98749"/><rect x="371" y="624" width="58" height="44" rx="8" fill="#d0b273"/><path d="M400 634v24" stroke="#6d5426" stroke-width="6" stroke-linecap="round"/>`;

/** Styles: sport, camera. */
export const backpack: Drawing = ({ colour, trim, style }) =>
  handle('M352 232 C352 172 448 172 448 232', shade(colour, 0.1), 22) +
  solid('M214 400 C150 430 150 640 190 720 L230 720 V400 Z', shade(colour, 0.3)) +
  solid('M586 400 C650 430 650 640 610 720 L570 720 V400 Z', shade(colour, 0.38)) +
  solid('M224 360 C224 260 300 220 400 220 C500 220 576 260 576 360 L592 740 Q594 790 544 790 H256 Q206 790 208 740 Z', colour, {
    texture: 'weave',
  }) +
  `<path d="M236 372 C240 276 310 250 400 250 C490 250 560 276 564 372" fill="none" stroke="${shade(colour, 0.6)}" stroke-width="9"/>` +
  `<path d="M236 372 C240 276 310 250 400 250 C490 250 560 276 564 372" fill="none" stroke="#d8d8d2" stroke-width="2.5" stroke-dasharray="5 4"/>` +
  (style === 'camera'
    ? solid('M256 420 H544 Q560 420 560 440 V700 Q560 736 524 736 H276 Q240 736 240 700 V440 Q240 420 256 420 Z', shade(colour, 0.14), {
        texture: 'weave',
      }) +
      `<circle cx="400" cy="576" r="86" fill="none" stroke="${trim}" stroke-width="12"/><circle cx="400" cy="576" r="48" fill="none" stroke="${trim}" stroke-width="6"/>`
    : solid('M246 520 Q400 490 554 520 L562 720 Q562 752 530 752 H270 Q238 752 238 720 Z', shade(colour, 0.14), { texture: 'weave' }) +
      solid('M224 430 L576 400 L577 440 L222 472 Z', trim)) +
  `<path d="M262 470 v46 M538 470 v46" stroke="${trim}" stroke-width="10"/>`;

/** Styles: sport, weekender. */
export const duffel: Drawing = ({ colour, trim, style }) => {
  const leather = style === 'weekender';
  const texture = leather ? ('grain' as const) : ('weave' as const);
  return (
    handle('M268 500 C264 330 536 330 532 500', shade(trim, 0.25), 20) +
    solid('M150 520 Q150 440 240 430 H560 Q650 440 650 520 L664 690 Q666 752 600 752 H200 Q134 752 136 690 Z', colour, { texture }) +
    solid('M150 520 Q150 440 232 430 Q250 580 230 752 H200 Q134 752 136 690 Z', leather ? trim : shade(colour, 0.2), { texture }) +
    solid('M650 520 Q650 440 568 430 Q550 580 570 752 H600 Q666 752 664 690 Z', leather ? trim : shade(colour, 0.2), { texture }) +
    `<path d="M236 448 H564" stroke="${shade(colour, 0.6)}" stroke-width="9"/><path d="M236 448 H564" stroke="#d8cfb8" stroke-width="2.5" stroke-dasharray="5 4"/>` +
    (leather
      ? stitch('M246 470 H554 M238 730 H562', colour)
      : `<path d="M250 640 L470 470 H552 L326 748 H250Z" fill="${trim}" opacity=".92"/>`) +
    handle('M300 700 C292 360 508 360 500 700', trim, 22) +
    [300, 500].map((x) => stud(x, 690, 9)).join('')
  );
};

/** A woven strap, looped, with its buckle. */
export const strap: Drawing = ({ colour, trim }) =>
  `<path d="M250 760 C120 560 190 250 400 250 C610 250 680 560 550 760" fill="none" stroke="${shade(colour, 0.5)}" stroke-width="64"/>` +
  `<path d="M250 760 C120 560 190 250 400 250 C610 250 680 560 550 760" fill="none" stroke="${colour}" stroke-width="58"/>` +
  `<path d="M250 760 C120 560 190 250 400 250 C610 250 680 560 550 760" fill="none" stroke="${trim}" stroke-width="12"/>` +
  `<path d="M250 760 C120 560 190 250 400 250 C610 250 680 560 550 760" fill="none" stroke="#fff" stroke-opacity=".22" stroke-width="4" stroke-dasharray="8 6" transform="translate(-16 0)"/>` +
  solid('M300 300 C340 264 460 264 500 300 L490 352 C450 326 350 326 310 352 Z', shade(colour, 0.25), { texture: 'grain' }) +
  [246, 554]
    .map(
      (x) =>
        `<rect x="${x - 42}" y="736" width="84" height="46" rx="10" fill="#24262a"/><rect x="${x - 28}" y="750" width="56" height="16" rx="6" fill="#4a4d54"/>`,
    )
    .join('');

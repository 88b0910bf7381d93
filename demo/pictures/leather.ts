import { shade, tint } from './colour.ts';
import { seam, solid, stitch, stud, type Drawing } from './ink.ts';

/** A belt coiled on its side. */
export const belt: Drawing = ({ colour, trim }) =>
  `<path d="M150 560 A250 78 0 0 1 650 560 V640 A250 78 0 0 0 150 640Z" fill="${shade(colour, 0.55)}"/>` +
  `<path d="M210 575 A190 52 0 0 1 590 575 V640 A190 52 0 0 0 210 640Z" fill="${shade(colour, 0.4)}"/>` +
  `<path d="M210 575 A190 52 0 0 0 590 575 V652 A190 52 0 0 1 210 652Z" fill="${shade(colour, 0.2)}"/>` +
  solid('M150 560 A250 78 0 0 0 650 560 V656 A250 78 0 0 1 150 656 Z', colour, { texture: 'grain', light: 'round' }) +
  stitch('M156 582 A246 76 0 0 0 644 582 M156 644 A246 76 0 0 0 644 644', colour) +
  `<g fill="none" stroke="${shade(trim, 0.3)}" stroke-width="15"><rect x="296" y="616" width="104" height="126" rx="16"/></g>` +
  `<g fill="none" stroke="${trim}" stroke-width="10"><rect x="295" y="614" width="104" height="126" rx="16"/><path d="M348 622 V728" stroke-width="9"/></g>` +
  [440, 482, 524].map((x) => `<ellipse cx="${x}" cy="${684 - (x - 400) * 0.1}" rx="6" ry="7" fill="${shade(colour, 0.7)}"/>`).join('');

/** A folded wallet. Styles: bifold, card, zip. */
export const wallet: Drawing = ({ colour, trim, style }) => {
  if (style === 'card') {
    return (
      `<g transform="rotate(-7 400 520)">` +
      `<rect x="232" y="352" width="330" height="120" rx="14" fill="${trim}"/><rect x="246" y="336" width="300" height="100" rx="14" fill="${tint(trim, 0.35)}"/>` +
      solid('M210 400 H590 Q604 400 604 414 V670 Q604 690 584 690 H216 Q196 690 196 670 V414 Q196 400 210 400 Z', colour, {
        texture: 'grain',
      }) +
      seam('M196 470 H350 Q372 500 400 500 Q428 500 450 470 H604', colour, 3.5) +
      seam('M196 548 H604', colour, 3.5) +
      stitch('M212 416 V674 H588 V416', colour) +
      `</g>`
    );
  }
  const zip = style === 'zip';
  return (
    `<g transform="rotate(-6 400 520)">` +
    solid('M170 380 H630 Q650 380 650 400 V690 Q650 710 630 710 H170 Q150 710 150 690 V400 Q150 380 170 380 Z', shade(colour, 0.18), {
      texture: 'grain',
    }) +
    solid('M150 400 Q150 372 178 372 H616 Q638 372 640 396 V676 Q640 698 616 698 H170 Q150 698 150 676 Z', colour, { texture: 'grain' }) +
    stitch('M168 390 H620 V680 H168 Z', colour) +
    (zip
      ? `<path d="M162 402 V676" stroke="#b8975a" stroke-width="7" stroke-dasharray="4 3"/>${solid('M150 690 h24 l6 66 q-18 14 -36 0 z', trim)}`
      : solid('M548 490 H650 Q660 535 650 580 H548 Q520 535 548 490 Z', colour, { texture: 'grain' }) + stud(574, 535, 15)) +
    `<path d="M372 430 h56" stroke="${shade(colour, 0.45)}" stroke-width="5" stroke-linecap="round" opacity=".55"/>` +
    `</g>`
  );
};

/** A leather tag on a ring. */
export const keyRing: Drawing = ({ colour, trim }) =>
  `<circle cx="400" cy="320" r="82" fill="none" stroke="${shade(trim, 0.3)}" stroke-width="17"/><circle cx="398" cy="318" r="82" fill="none" stroke="${trim}" stroke-width="11"/>` +
  solid('M368 384 Q400 366 432 384 L470 500 Q478 526 478 560 V720 Q478 748 450 748 H350 Q322 748 322 720 V560 Q322 526 330 500 Z', colour, {
    texture: 'grain',
  }) +
  stitch(
    'M376 402 Q400 388 424 402 L456 506 Q462 530 462 560 V716 Q462 732 446 732 H354 Q338 732 338 716 V560 Q338 530 344 506 Z',
    colour,
  ) +
  stud(400, 430, 15, trim);

/** A round tin of leather cream with its lid beside it. */
export const creamTin: Drawing = ({ colour, trim }) =>
  solid('M232 470 V640 A180 62 0 0 0 592 640 V470 Z', colour, { light: 'round' }) +
  `<ellipse cx="412" cy="470" rx="180" ry="62" fill="${shade(colour, 0.25)}"/><ellipse cx="412" cy="474" rx="166" ry="54" fill="${tint(trim, 0.55)}"/>` +
  `<path d="M300 478 q60 -34 110 -4 t110 -8" fill="none" stroke="#fff" stroke-width="12" stroke-linecap="round" opacity=".55"/>` +
  solid('M128 600 A146 50 0 0 1 420 600 V648 A146 50 0 0 1 128 648 Z', shade(colour, 0.06), { light: 'round' }) +
  `<ellipse cx="274" cy="600" rx="146" ry="50" fill="${tint(colour, 0.1)}"/><ellipse cx="274" cy="600" rx="112" ry="36" fill="none" stroke="${trim}" stroke-width="4"/>` +
  `<path d="M236 600 h76" stroke="${trim}" stroke-width="7" stroke-linecap="round"/>`;

/** Waxed laces, wound and tied. */
export const laces: Drawing = ({ colour }) =>
  [0, 1, 2, 3, 4]
    .map(
      (turn) =>
        `<ellipse cx="${400 + turn * 4}" cy="${500 + turn * 15}" rx="${170 + turn * 6}" ry="${212 - turn * 9}" fill="none" stroke="${shade(colour, 0.45)}" stroke-width="17"/>` +
        `<ellipse cx="${398 + turn * 4}" cy="${497 + turn * 15}" rx="${170 + turn * 6}" ry="${212 - turn * 9}" fill="none" stroke="${tint(colour, turn * 0.06)}" stroke-width="11"/>`,
    )
    .join('') +
  solid('M336 520 H480 Q492 548 480 580 H336 Q324 548 336 520 Z', '#efe6d6') +
  `<path d="M362 538h92M362 556h60" stroke="#0a0504" stroke-opacity=".5" stroke-width="5"/>`;

/** A hard-cover notebook with a strap. */
export const notebook: Drawing = ({ colour, trim }) =>
  `<g transform="rotate(5 400 500)"><path d="M216 276 H604 V754 H216Z" fill="#efe7d8"/><path d="M600 280v470M594 282v466" stroke="#0a0504" stroke-opacity=".2" stroke-width="2"/>` +
  solid('M200 262 H580 Q596 262 596 278 V728 Q596 744 580 744 H200 Q190 744 190 730 V276 Q190 262 200 262 Z', colour, {
    texture: 'grain',
  }) +
  seam('M236 262 V744', colour, 4) +
  solid('M500 258 H528 V748 H500 Z', trim) +
  stud(514, 504, 13) +
  `</g>`;

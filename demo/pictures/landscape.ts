import { mix, shade, tint } from './colour.ts';

const cypress = (x: number, foot: number, height: number, colour: string): string =>
  `<path d="M${x} ${foot} c${-height * 0.13} ${-height * 0.2} ${-height * 0.11} ${-height * 0.7} 0 ${-height} c${height * 0.11} ${height * 0.3} ${height * 0.13} ${height * 0.8} 0 ${height}z" fill="${colour}"/>`;

const rows = (path: readonly string[], colour: string): string =>
  `<g fill="none" stroke="${colour}" stroke-width="3" stroke-dasharray="2 9" stroke-linecap="round" opacity=".55">${path.map((d) => `<path d="${d}"/>`).join('')}</g>`;

/** Hills under a low sun, a farmhouse, a row of cypresses: 1600 x 860, in the tones of one ground colour. */
export function landscapeSvg(title: string, ground: string): string {
  const near = '#7d7c4c';
  const far = mix(ground, '#9aa5a0', 0.5);
  const trees = '#3f4a33';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 -140 1600 860" preserveAspectRatio="xMidYMax slice" role="img"><title>${title}</title><defs>
<linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#d9dcd2"/><stop offset=".55" stop-color="#f3e4c6"/><stop offset="1" stop-color="#f1cf9c"/></linearGradient>
<radialGradient id="sun" cx=".5" cy=".5" r=".5"><stop offset="0" stop-color="#fff6dc"/><stop offset="1" stop-color="#fff1cf" stop-opacity="0"/></radialGradient>
<linearGradient id="haze" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#fbeed3" stop-opacity=".6"/></linearGradient></defs>
<path fill="url(#sky)" d="M0 -140h1600v860H0z"/><circle cx="1130" cy="330" r="270" fill="url(#sun)"/><circle cx="1130" cy="330" r="46" fill="#fff5da"/>
<path d="M0 400 Q180 330 380 372 T760 350 T1180 372 T1600 330 V720 H0Z" fill="${tint(far, 0.35)}"/>
<path d="M0 440 Q260 360 520 420 T1020 408 T1600 398 V720 H0Z" fill="${far}"/><path d="M0 380h1600v120H0z" fill="url(#haze)"/>
<path d="M0 520 Q320 410 700 480 T1260 470 T1600 440 V720 H0Z" fill="${mix(near, ground, 0.62)}"/>
${rows(['M760 500 Q980 474 1240 486', 'M720 520 Q980 490 1290 500', 'M690 542 Q990 508 1340 516'], shade(near, 0.2))}
<g transform="translate(520 432)"><path d="M0 0h92v-44h-92z" fill="#d9b184"/><path d="M-8 -44 L44 -70 L100 -44Z" fill="#a65d3f"/><path d="M92 0h54v-30h-54z" fill="#c99a6d"/><path d="M88 -30 L120 -48 L154 -30Z" fill="#96523a"/><path d="M18 -30h10v14h-10zM44 -30h10v14h-10zM40 0v-14h14v14z" fill="#5f4232"/></g>
${[462, 484, 500, 690, 706].map((x, index) => cypress(x, 446, 84 + ((index * 13) % 30), shade(trees, 0.05))).join('')}
<path d="M0 590 Q420 470 900 574 T1600 536 V720 H0Z" fill="${mix(near, ground, 0.3)}"/>
${Array.from({ length: 11 }, (_, index) => cypress(1010 + index * 48, 590 - index * 6 + ((index * 7) % 5), 106 + index * 9 + ((index * 17) % 22), shade(trees, 0.12))).join('')}
<path d="M980 640 C1160 580 1300 600 1600 560 L1600 578 C1320 620 1200 606 1020 650Z" fill="${tint(ground, 0.55)}"/>
<path d="M0 660 Q500 570 980 650 T1600 620 V720 H0Z" fill="${near}"/>
${rows(['M60 690 Q420 610 820 664', 'M120 712 Q440 640 800 686', 'M1060 690 Q1320 640 1590 660'], tint(near, 0.4))}</svg>`;
}

import { shade, tint } from './colour.ts';
import { seam, solid, stitch, stud, type Drawing } from './ink.ts';

const shortSleeved =
  'M306 218 C344 262 456 262 494 218 L584 246 C636 270 674 350 704 452 L604 500 L576 430 C572 560 576 690 580 776 Q400 800 220 776 C224 690 228 560 224 430 L196 500 L96 452 C126 350 164 270 216 246 Z';

const longSleeved =
  'M312 214 C350 250 450 250 488 214 L578 246 C628 270 656 420 690 700 L604 722 C596 610 586 520 566 440 C566 560 570 690 574 770 Q400 796 226 770 C230 690 234 560 234 440 C214 520 204 610 196 722 L110 700 C144 420 172 270 222 246 Z';

const collar = (colour: string): string =>
  `<path d="M306 218 C344 262 456 262 494 218 L480 208 C440 240 360 240 320 208Z" fill="${shade(colour, 0.5)}"/><path d="M302 220 C342 276 458 276 498 220" fill="none" stroke="${shade(colour, 0.25)}" stroke-width="15"/>`;

const folds = (colour: string): string =>
  seam('M224 440 C236 420 240 390 236 350 M576 440 C564 420 560 390 564 350', colour, 2.4) +
  `<path d="M300 560 C320 640 300 700 310 770 M500 520 C486 620 504 690 492 772" fill="none" stroke="#0a0504" stroke-opacity=".12" stroke-width="12" stroke-linecap="round"/>`;

const clip = (id: string, d: string, content: string): string =>
  `<clipPath id="${id}"><path d="${d}"/></clipPath><g clip-path="url(#${id})">${content}</g>`;

/** A match jersey. Styles: sash, hoops, chevron. */
export const jersey: Drawing = ({ colour, trim, style }) => {
  const bands: Record<string, string> = {
    sash: `<path d="M180 660 L560 240 L680 240 L300 800 H180Z" fill="${trim}"/>`,
    hoops: [330, 450, 570, 690].map((y) => `<path d="M80 ${y}H720v56H80z" fill="${trim}"/>`).join(''),
    chevron: `<path d="M80 400 L400 560 L720 400 V500 L400 660 L80 500Z" fill="${trim}"/>`,
  };
  return (
    `<path d="${shortSleeved}" fill="${colour}"/>` +
    clip('cut', shortSleeved, bands[style ?? 'sash'] ?? '') +
    `<path d="${shortSleeved}" fill="url(#mesh)" opacity=".12"/><path d="${shortSleeved}" fill="url(#side)"/>` +
    folds(colour) +
    collar(trim) +
    `<path d="M108 446 L200 488 M692 446 L600 488" stroke="${trim}" stroke-width="16"/>` +
    `<text x="400" y="490" text-anchor="middle" font-family="Helvetica Neue,Arial Narrow,DejaVu Sans Condensed,sans-serif" font-weight="800" font-size="150" fill="${tint(colour, 0.92)}" stroke="${shade(colour, 0.6)}" stroke-width="3">10</text>`
  );
};

/** Styles: plain, stripes. */
export const tShirt: Drawing = ({ colour, trim, style }) =>
  solid(shortSleeved, colour, { texture: 'weave' }) +
  (style === 'stripes'
    ? clip(
        'cut',
        shortSleeved,
        [340, 410, 480, 550, 620, 690].map((y) => `<path d="M80 ${y}H720v18H80z" fill="${trim}" opacity=".85"/>`).join(''),
      )
    : `<path d="M452 350h64" stroke="${trim}" stroke-width="12" stroke-linecap="round"/>`) +
  folds(colour) +
  collar(colour) +
  stitch('M222 760 Q400 784 578 760', colour);

/** Styles: crew, roll, cardigan. */
export const sweater: Drawing = ({ colour, trim, style }) =>
  solid(longSleeved, colour, { texture: 'knit' }) +
  solid('M226 736 Q400 764 574 736 L576 782 Q400 808 224 782 Z', shade(colour, 0.06), { texture: 'rib' }) +
  solid('M112 672 L198 694 L194 738 L106 716 Z', shade(colour, 0.06), { texture: 'rib' }) +
  solid('M688 672 L602 694 L606 738 L694 716 Z', shade(colour, 0.06), { texture: 'rib' }) +
  seam('M234 440 C246 410 250 370 244 330 M566 440 C554 410 550 370 556 330', colour, 3) +
  (style === 'roll'
    ? solid('M308 224 Q304 160 330 150 Q400 170 470 150 Q496 160 492 224 Q400 276 308 224 Z', colour, { texture: 'rib' })
    : style === 'cardigan'
      ? `<path d="M314 214 L400 420 L486 214 L470 206 Q400 230 330 206Z" fill="${shade(colour, 0.62)}"/>` +
        `<path d="M312 216 L400 424 V782 M488 216 L400 424" fill="none" stroke="${shade(colour, 0.2)}" stroke-width="20"/>` +
        [470, 550, 630, 710].map((y) => stud(400, y, 9, trim)).join('')
      : collar(colour));

/** A button-down shirt. Styles: linen, dress. */
export const shirt: Drawing = ({ colour, trim, style }) => {
  const body =
    style === 'dress'
      ? 'M312 214 C350 250 450 250 488 214 L572 246 C606 266 630 330 650 440 L576 470 L556 420 C560 560 600 760 620 850 Q400 890 180 850 C200 760 240 560 244 420 L224 470 L150 440 C170 330 194 266 228 246 Z'
      : longSleeved;
  const foot = style === 'dress' ? 866 : 784;
  return (
    solid(body, colour, { texture: 'weave' }) +
    `<path d="M318 212 Q400 262 482 212 L400 300Z" fill="${shade(colour, 0.42)}"/>` +
    solid('M316 206 L400 300 L336 344 L286 232 Z', tint(colour, 0.12), { texture: 'weave' }) +
    solid('M484 206 L400 300 L464 344 L514 232 Z', tint(colour, 0.06), { texture: 'weave' }) +
    seam(`M386 300 V${foot} M416 300 V${foot}`, colour, 2) +
    [360, 440, 520, 600, 680, 760]
      .filter((y) => y < foot)
      .map((y) => `<circle cx="401" cy="${y}" r="8" fill="${trim}" stroke="#0a0504" stroke-opacity=".3"/>`)
      .join('') +
    (style === 'dress'
      ? `<path d="M238 560 Q400 590 562 560 l3 34 Q400 622 235 594Z" fill="${trim}"/>`
      : seam('M460 430 h70 v76 l-35 18 l-35 -18 z', colour, 2)) +
    `<path d="M300 600 C316 680 300 730 306 790 M508 600 C494 680 506 730 500 790" fill="none" stroke="#0a0504" stroke-opacity=".1" stroke-width="14" stroke-linecap="round"/>`
  );
};

/** A hooded top with its pocket. */
export const hoodie: Drawing = ({ colour, trim }) =>
  solid('M296 236 C290 150 350 120 400 120 C450 120 510 150 504 236 Q400 320 296 236 Z', shade(colour, 0.2), { texture: 'weave' }) +
  solid(longSleeved, colour, { texture: 'weave' }) +
  `<path d="M322 212 C340 160 460 160 478 212 C450 260 350 260 322 212Z" fill="${shade(colour, 0.62)}"/>` +
  solid('M286 560 H514 L554 710 Q556 726 540 726 H260 Q244 726 246 710 Z', shade(colour, 0.05), { texture: 'weave' }) +
  `<path d="M366 262 q-8 70 -4 130 M434 262 q8 70 4 130" fill="none" stroke="${trim}" stroke-width="8" stroke-linecap="round"/>` +
  solid('M226 740 Q400 766 574 740 L576 784 Q400 808 224 784 Z', shade(colour, 0.1), { texture: 'rib' }) +
  `<path d="M470 400 l34 -34 l14 0 l-34 34 z M494 400 l34 -34 l14 0 l-34 34 z" fill="${trim}"/>`;

export const shorts: Drawing = ({ colour, trim }) => {
  const cut = 'M212 300 H588 L652 716 Q560 752 446 744 L402 520 L354 744 Q240 752 148 716 Z';
  return (
    solid(cut, colour, { texture: 'mesh' }) +
    clip('cut', cut, `<path d="M184 480 L236 300 H272 L206 760 H130Z M616 480 L564 300 H528 L594 760 H670Z" fill="${trim}"/>`) +
    solid('M210 290 H590 L596 346 H204 Z', shade(colour, 0.12), { texture: 'rib' }) +
    `<path d="M392 330 q-40 80 -14 140 M408 330 q40 70 18 128" fill="none" stroke="${tint(colour, 0.85)}" stroke-width="7" stroke-linecap="round"/>` +
    seam('M402 346 V520', colour, 3)
  );
};

/** Swimwear. Styles: brief, trunks, suit. */
export const swimwear: Drawing = ({ colour, trim, style }) => {
  if (style === 'suit') {
    const cut =
      'M286 170 L330 170 C340 280 360 330 400 330 C440 330 460 280 470 170 L514 170 C520 290 556 330 560 400 C548 480 560 560 580 640 C520 680 470 760 446 820 Q400 836 354 820 C330 760 280 680 220 640 C240 560 252 480 240 400 C244 330 280 290 286 170 Z';
    return (
      solid(cut, colour) +
      clip(
        'cut',
        cut,
        `<path d="M200 330 C300 420 280 600 330 840 H380 C330 620 350 420 260 300Z M600 330 C500 420 520 600 470 840 H420 C470 620 450 420 540 300Z" fill="${trim}"/>`,
      ) +
      seam('M240 400 C300 440 500 440 560 400', colour, 2)
    );
  }
  if (style === 'trunks') {
    const cut = 'M190 350 H610 L640 690 Q540 720 436 700 L402 560 L364 700 Q260 720 160 690 Z';
    return (
      solid(cut, colour) +
      clip('cut', cut, `<path d="M100 560 L300 350 H380 L150 700Z" fill="${trim}"/>`) +
      solid('M188 342 H612 L616 398 H184 Z', shade(colour, 0.2), { texture: 'rib' }) +
      seam('M402 398 V560', colour, 3) +
      `<path d="M394 392 q-34 60 -10 110 M408 392 q34 60 14 104" fill="none" stroke="${tint(colour, 0.85)}" stroke-width="6"/>`
    );
  }
  const cut = 'M176 392 H624 L634 486 C566 520 500 600 464 676 Q400 700 336 676 C300 600 234 520 166 486 Z';
  return (
    solid(cut, colour) +
    clip(
      'cut',
      cut,
      `<path d="M150 380 H258 L226 540 L140 500Z M650 380 H542 L574 540 L660 500Z" fill="${trim}"/><path d="M258 380 l-32 160 M542 380 l32 160" stroke="${tint(trim, 0.6)}" stroke-width="5"/>`,
    ) +
    seam('M176 420 H624', colour, 2.5) +
    `<path d="M394 408 q-40 66 -16 116 M406 408 q44 60 20 112" fill="none" stroke="${tint(colour, 0.88)}" stroke-width="7" stroke-linecap="round"/>`
  );
};

/** A cap seen from the side. */
export const cap: Drawing = ({ colour, trim }) =>
  solid('M230 560 C220 410 300 320 424 320 C556 320 624 410 628 560 C520 600 330 600 230 560 Z', colour, { texture: 'weave' }) +
  seam('M424 320 C400 400 392 500 396 586 M424 320 C500 380 540 470 548 580', colour, 2.5) +
  solid('M240 556 C180 566 110 596 86 640 C120 664 260 650 392 590 C330 592 280 580 240 556 Z', trim, { texture: 'weave' }) +
  stitch('M112 634 C170 600 230 590 290 590', trim) +
  `<ellipse cx="424" cy="318" rx="20" ry="10" fill="${shade(colour, 0.2)}"/><path d="M290 470 l40 -44 h20 l-40 44z M322 470 l40 -44 h20 l-40 44z" fill="${trim}"/>`;

import { shade, tint } from './colour.ts';
import { seam, solid, stitch, type Drawing, type Ink } from './ink.ts';

/** Two of the same shoe: the far one higher, in shade. */
const pair = (shoe: (ink: Ink) => string, ink: Ink): string =>
  `<g transform="translate(74 -64) scale(.94)">${shoe({ ...ink, colour: shade(ink.colour, 0.16), trim: shade(ink.trim, 0.1) })}</g>` +
  `<g transform="translate(-6 24)">${shoe(ink)}</g>`;

const leatherSole = (tone: string): string =>
  solid(
    'M120 652 C180 664 420 660 520 648 L664 640 Q676 652 672 672 L672 706 H566 L556 672 C440 684 200 684 128 676 Q112 666 120 652 Z',
    tone,
  );

const lowUpper =
  'M126 654 C108 626 128 594 178 578 C250 560 306 536 356 488 C386 458 414 436 444 432 C476 456 556 458 612 424 C640 424 652 450 656 486 C664 540 672 590 670 642 L520 652 C400 662 200 662 126 654 Z';

function derby(ink: Ink): string {
  return (
    leatherSole('#4a2f20') +
    `<path d="M444 432 C476 456 556 458 612 424 C590 404 480 404 444 432Z" fill="${shade(ink.colour, 0.66)}"/>` +
    solid(lowUpper, ink.colour, { texture: 'grain' }) +
    seam('M232 562 C252 586 258 622 250 658', ink.colour, 3) +
    stitch('M242 560 C264 586 270 622 262 658', ink.colour) +
    seam('M444 434 C424 490 400 540 420 606 C440 640 480 650 520 652', ink.colour, 3) +
    stitch('M456 442 C436 494 414 544 432 600 C450 632 486 642 522 642', ink.colour) +
    seam('M600 430 C602 500 604 580 600 648', ink.colour, 2.5) +
    [0, 1, 2, 3]
      .map(
        (row) =>
          `<path d="M${352 + row * 25} ${496 - row * 20} q26 2 44 22" fill="none" stroke="${shade(ink.colour, 0.6)}" stroke-width="7" stroke-linecap="round"/>`,
      )
      .join('') +
    `<path d="M150 610 C190 584 230 572 262 560" fill="none" stroke="#fff" stroke-width="9" stroke-linecap="round" opacity=".26"/>`
  );
}

function loafer(ink: Ink): string {
  return (
    leatherSole('#553826') +
    `<path d="M404 470 C470 500 560 500 614 470 C590 430 470 430 404 470Z" fill="${shade(ink.colour, 0.66)}"/>` +
    solid(
      'M126 654 C104 622 130 590 184 576 C258 560 316 544 360 512 C380 496 392 478 404 470 C470 504 560 500 614 470 C640 470 652 490 656 516 C664 560 672 600 670 642 L520 652 C400 662 200 662 126 654 Z',
      ink.colour,
      { texture: 'grain' },
    ) +
    seam('M160 604 C230 560 330 566 396 560 C420 540 420 500 404 472', ink.colour, 3.4) +
    solid('M316 540 C350 560 420 590 452 648 L502 650 C480 570 410 520 362 510 Z', tint(ink.colour, 0.05), { texture: 'grain' }) +
    (ink.style === 'tassel'
      ? `<g stroke="${shade(ink.colour, 0.4)}" stroke-width="5" stroke-linecap="round"><path d="M330 556l-26 44M336 560l-18 46M344 562l-6 48M352 566l6 46"/></g>`
      : `<path d="M352 548 q34 20 44 46" fill="none" stroke="${shade(ink.colour, 0.7)}" stroke-width="9" stroke-linecap="round"/>`) +
    `<path d="M150 612 C180 592 216 584 250 578" fill="none" stroke="#fff" stroke-width="9" stroke-linecap="round" opacity=".26"/>`
  );
}

function ankleBoot(ink: Ink): string {
  const chelsea = ink.style !== 'lace';
  return (
    leatherSole('#2e211b') +
    solid(
      'M126 654 C108 624 130 594 182 578 C252 560 320 540 372 488 C396 460 402 410 398 330 Q400 296 412 286 C470 300 560 300 628 284 Q646 300 646 330 C644 410 658 480 664 540 Q672 600 670 642 L520 652 C400 662 200 662 126 654 Z',
      ink.colour,
      { texture: 'grain' },
    ) +
    (chelsea
      ? solid('M470 300 C466 380 478 470 518 560 C566 470 582 380 584 298 Q526 306 470 300 Z', ink.trim, { texture: 'rib' })
      : [0, 1, 2, 3, 4, 5]
          .map(
            (row) =>
              `<path d="M${362 + Math.min(row, 3) * 14} ${510 - row * 36} q30 0 50 16" fill="none" stroke="${ink.trim}" stroke-width="7" stroke-linecap="round"/>`,
          )
          .join('') + seam('M412 288 C440 400 430 520 430 600 C440 640 480 650 520 652', ink.colour, 3)) +
    `<path d="M600 290 q12 -44 26 -6" fill="none" stroke="${shade(ink.colour, 0.4)}" stroke-width="9"/>` +
    seam('M398 330 Q520 348 646 330', ink.colour, 2) +
    `<path d="M152 612 C186 590 226 582 262 572" fill="none" stroke="#fff" stroke-width="10" stroke-linecap="round" opacity=".24"/>`
  );
}

function sneaker(ink: Ink): string {
  return (
    `<path d="M440 444 C476 468 556 468 612 436 C590 410 480 412 440 444Z" fill="${shade(ink.colour, 0.6)}"/>` +
    solid(
      'M126 640 C112 606 134 580 182 568 C250 552 306 534 352 496 C386 466 412 446 440 442 C476 468 556 470 612 432 C640 432 652 456 656 490 C662 540 668 590 668 640 Z',
      ink.colour,
      { texture: 'grain' },
    ) +
    solid('M590 444 C620 424 648 440 656 490 L668 640 H600 C592 570 590 500 590 444 Z', ink.trim) +
    solid('M300 636 C330 590 380 560 450 548 L474 574 C420 588 384 608 366 638 Z', ink.trim) +
    seam('M238 556 C262 580 268 612 262 640', ink.colour, 2.4) +
    [0, 1, 2, 3]
      .map(
        (row) =>
          `<path d="M${346 + row * 26} ${506 - row * 18} q26 4 42 24" fill="none" stroke="${tint(ink.colour, 0.8)}" stroke-width="9" stroke-linecap="round"/>`,
      )
      .join('') +
    solid('M116 632 H672 Q684 646 680 670 Q676 704 640 706 H170 Q112 704 108 668 Q106 644 116 632 Z', '#f2ede4') +
    `<path d="M112 668 H680" stroke="#0a0504" stroke-opacity=".14" stroke-width="3"/>`
  );
}

function sandal(ink: Ink): string {
  return (
    solid(
      'M116 660 C200 640 340 652 470 630 C560 612 620 600 668 612 Q682 640 672 706 H572 L560 672 C440 690 220 700 128 690 Q108 676 116 660 Z',
      '#8a6242',
    ) +
    solid('M170 652 C176 590 230 556 292 556 C330 590 342 620 342 648 C280 656 220 658 170 652 Z', ink.colour, { texture: 'grain' }) +
    stitch('M186 646 C192 600 236 570 288 568', ink.colour) +
    solid('M560 612 C556 520 566 450 600 420 C640 430 660 520 664 610 Q610 600 560 612 Z', ink.colour, { texture: 'grain' }) +
    solid('M432 640 C440 560 500 480 606 446 L612 480 C540 508 490 570 480 632 Z', ink.colour, { texture: 'grain' }) +
    `<rect x="556" y="444" width="40" height="44" rx="6" fill="none" stroke="#b8975a" stroke-width="7" transform="rotate(-22 576 466)"/>`
  );
}

/** Styles: plain. */
export const derbies: Drawing = (ink) => pair(derby, ink);
/** Styles: penny, tassel. */
export const loafers: Drawing = (ink) => pair(loafer, ink);
/** Styles: chelsea, lace. */
export const boots: Drawing = (ink) => pair(ankleBoot, ink);
export const sneakers: Drawing = (ink) => pair(sneaker, ink);
export const sandals: Drawing = (ink) => pair(sandal, ink);

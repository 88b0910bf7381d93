import { shade, tint } from './colour.ts';
import { seam, solid, stitch, type Drawing } from './ink.ts';

const fringe = (x1: number, x2: number, y: number, colour: string, length = 44): string =>
  `<g stroke="${colour}" stroke-width="6" stroke-linecap="round">${Array.from({ length: Math.floor((x2 - x1) / 13) }, (_, index) => `<path d="M${x1 + 6 + index * 13} ${y} l${(index % 3) - 1} ${length - (index % 2) * 6}"/>`).join('')}</g>`;

/** A scarf, folded and crossed. Styles: plain, check, border. */
export const scarf: Drawing = ({ colour, trim, style }) => {
  const marks = (x: number): string =>
    style === 'check'
      ? [0, 1, 2, 3].map((row) => `<path d="M${x} ${400 + row * 110}h150v20h-150z" fill="${trim}" opacity=".6"/>`).join('') +
        `<path d="M${x + 36} 330h18v480h-18z M${x + 98} 330h18v480h-18z" fill="${trim}" opacity=".5"/>`
      : style === 'border'
        ? `<path d="M${x} 690h150v18h-150z M${x} 724h150v44h-150z" fill="${trim}" opacity=".85"/>`
        : '';
  return (
    fringe(424, 574, 800, shade(colour, 0.18)) +
    solid('M420 340 H578 V806 H424 Z', shade(colour, 0.12), { texture: 'weave' }) +
    `<g>${marks(424)}</g>` +
    fringe(236, 386, 830, colour) +
    solid('M226 340 H386 L388 836 H232 Z', colour, { texture: 'weave' }) +
    `<g transform="translate(0 28)">${marks(234)}</g>` +
    solid(
      'M214 372 C206 240 300 170 404 170 C510 170 596 240 590 372 C560 330 520 300 404 300 C290 300 246 330 214 372 Z',
      tint(colour, 0.06),
      { texture: 'weave' },
    ) +
    solid('M214 372 C250 310 330 290 420 310 C500 330 560 350 590 372 C540 430 420 440 330 424 C270 414 230 400 214 372 Z', colour, {
      texture: 'weave',
    }) +
    seam('M260 372 C340 330 460 340 548 376 M300 216 C370 190 450 192 512 226', colour, 3)
  );
};

/** A silk square, folded to a triangle. */
export const silk: Drawing = ({ colour, trim }) =>
  `<g transform="rotate(4 400 500)">` +
  solid('M400 190 L700 500 L400 810 L100 500 Z', trim) +
  solid('M400 246 L648 500 L400 754 L152 500 Z', colour) +
  `<g fill="none" stroke="${tint(trim, 0.25)}" stroke-width="6">${[0, 45, 90, 135].map((turn) => `<ellipse cx="400" cy="500" rx="150" ry="52" transform="rotate(${turn} 400 500)"/>`).join('')}</g>` +
  `<g fill="${tint(trim, 0.3)}">${[0, 90, 180, 270].map((turn) => `<path d="M400 296c-22 30-22 50 0 70c22-20 22-40 0-70z" transform="rotate(${turn} 400 500)"/>`).join('')}</g>` +
  `<circle cx="400" cy="500" r="24" fill="${trim}"/><path d="M400 190 L700 500 L400 810Z" fill="#0a0504" opacity=".07"/></g>`;

/** A folded throw in a stack. */
export const throwBlanket: Drawing = ({ colour, trim, style }) => {
  const fold = (y: number, tone: string): string =>
    solid(
      `M150 ${y + 40} Q150 ${y} 190 ${y} H610 Q650 ${y} 650 ${y + 40} V${y + 66} Q650 ${y + 104} 610 ${y + 104} H190 Q150 ${y + 104} 150 ${y + 66} Z`,
      tone,
      { texture: style === 'waffle' ? 'mesh' : 'weave' },
    );
  const stripe = (y: number): string =>
    `<path d="M236 ${y}v104M262 ${y}v104M538 ${y}v104M564 ${y}v104" stroke="${trim}" stroke-width="12" opacity=".85"/>`;
  return (
    [640, 540, 440].map((y, index) => fold(y, shade(colour, index * -0.04 + 0.08)) + stripe(y)).join('') +
    fringe(156, 646, 732, tint(colour, 0.15), 38)
  );
};

/** A candle in a glass. */
export const candle: Drawing = ({ colour, trim }) =>
  `<path d="M400 250 C366 300 372 340 400 350 C428 340 434 300 400 250Z" fill="#f6b95a"/><path d="M400 292 C388 316 390 336 400 342 C410 336 412 316 400 292Z" fill="#fff2cf"/><path d="M400 346 V396" stroke="#3a2b20" stroke-width="6"/>` +
  `<ellipse cx="400" cy="330" rx="150" ry="130" fill="#f8c873" opacity=".16"/>` +
  solid('M236 400 V730 Q236 780 290 780 H510 Q564 780 564 730 V400 Z', colour, { light: 'round' }) +
  `<ellipse cx="400" cy="400" rx="164" ry="34" fill="${tint(colour, 0.5)}"/><ellipse cx="400" cy="404" rx="146" ry="26" fill="#f7efdf"/><path d="M400 378 V404" stroke="#3a2b20" stroke-width="6"/>` +
  solid('M292 510 H508 V690 H292 Z', '#f6f0e4') +
  `<path d="M328 552h144M352 580h96" stroke="${trim}" stroke-width="6"/><path d="M400 604c-30 20-30 50 0 62c30-12 30-42 0-62z" fill="none" stroke="${trim}" stroke-width="4"/>`;

/** Styles: bowl, vase, plate. */
export const ceramic: Drawing = ({ colour, trim, style }) =>
  style === 'vase'
    ? `<g fill="none" stroke="#6d7a52" stroke-width="6" stroke-linecap="round"><path d="M398 330 C380 230 330 170 290 130M402 330 C420 220 470 170 520 120M400 330 C402 230 400 160 404 90"/></g><g fill="#8a9668">${[
        [300, 150],
        [330, 190],
        [352, 240],
        [500, 145],
        [466, 190],
        [436, 244],
        [402, 130],
        [404, 180],
        [400, 240],
      ]
        .map(
          ([x, y]) =>
            `<ellipse cx="${(x ?? 0) - 18}" cy="${y}" rx="25" ry="10" transform="rotate(28 ${x} ${y})"/><ellipse cx="${(x ?? 0) + 18}" cy="${(y ?? 0) + 8}" rx="25" ry="10" transform="rotate(-28 ${x} ${y})"/>`,
        )
        .join('')}</g>` +
      solid(
        'M350 320 H450 C452 380 470 400 510 460 C580 570 540 740 480 780 H320 C260 740 220 570 290 460 C330 400 348 380 350 320 Z',
        colour,
        { light: 'round' },
      ) +
      `<path d="M262 560 Q400 590 538 560" fill="none" stroke="${trim}" stroke-width="12"/><path d="M258 586 Q400 618 542 586" fill="none" stroke="${trim}" stroke-width="4"/>`
    : solid('M150 520 H650 C650 660 560 770 470 780 H330 C240 770 150 660 150 520 Z', colour, { light: 'round' }) +
      `<ellipse cx="400" cy="520" rx="250" ry="66" fill="${tint(colour, 0.35)}"/><ellipse cx="400" cy="530" rx="226" ry="52" fill="${shade(colour, 0.18)}"/><ellipse cx="400" cy="520" rx="250" ry="66" fill="none" stroke="${trim}" stroke-width="9"/>` +
      `<path d="M168 600 Q400 660 632 600" fill="none" stroke="${trim}" stroke-width="10" opacity=".8"/>`;

/** A filled cushion. */
export const cushion: Drawing = ({ colour, trim }) =>
  solid('M150 290 Q400 336 650 290 Q612 520 650 750 Q400 704 150 750 Q188 520 150 290 Z', colour, { texture: 'weave' }) +
  `<path d="M150 290 Q400 336 650 290 Q612 520 650 750 Q400 704 150 750 Q188 520 150 290 Z" fill="none" stroke="${trim}" stroke-width="9"/>` +
  `<path d="M236 318 Q262 520 236 726 M564 318 Q538 520 564 726" fill="none" stroke="${trim}" stroke-width="16" opacity=".8"/><path d="M262 320 Q288 520 262 722 M538 320 Q512 520 538 722" fill="none" stroke="${trim}" stroke-width="5" opacity=".8"/>`;

/** A straw hat with its ribbon. */
export const hat: Drawing = ({ colour, trim }) =>
  solid('M100 640 C100 580 250 556 400 556 C550 556 700 580 700 640 C700 690 550 716 400 716 C250 716 100 690 100 640 Z', colour, {
    texture: 'weave',
  }) +
  `<path d="M236 640 C230 610 300 596 400 596 C500 596 570 610 564 640 C540 668 260 668 236 640Z" fill="${shade(colour, 0.4)}"/>` +
  solid('M242 632 C240 470 270 360 330 344 C370 360 430 360 470 344 C530 360 560 470 558 632 C520 662 280 662 242 632 Z', colour, {
    texture: 'weave',
  }) +
  solid('M240 572 C300 602 500 602 560 572 L560 634 C520 662 280 662 240 634 Z', trim) +
  seam('M330 344 C360 400 440 400 470 344', colour, 3);

/** Styles: oil, sport. */
export const bottle: Drawing = ({ colour, trim, style }) =>
  style === 'sport'
    ? solid('M352 196 H448 Q456 196 456 208 V262 H344 V208 Q344 196 352 196 Z', trim, { light: 'round' }) +
      solid('M318 262 H482 Q496 262 496 280 V320 H304 V280 Q304 262 318 262 Z', shade(trim, 0.35), { light: 'round' }) +
      solid(
        'M304 320 H496 Q520 350 516 400 Q500 430 516 470 V770 Q516 806 480 806 H320 Q284 806 284 770 V470 Q300 430 284 400 Q280 350 304 320 Z',
        colour,
        { light: 'round' },
      ) +
      `<path d="M330 620 l90 -100 h44 l-90 100z M392 620 l90 -100 h30 v16 l-76 84z" fill="${trim}"/>`
    : solid('M366 150 H434 V210 H366 Z', '#1f1c19', { light: 'round' }) +
      solid(
        'M368 206 H432 V330 C440 390 510 400 514 470 V780 Q514 806 488 806 H312 Q286 806 286 780 V470 C290 400 360 390 368 330 Z',
        colour,
        { light: 'round' },
      ) +
      solid('M296 530 H504 V720 H296 Z', '#f4ecdb') +
      `<path d="M340 574h120M360 600h80" stroke="${trim}" stroke-width="6"/><path d="M400 624c-26 18-26 46 0 60c26-14 26-42 0-60z" fill="${trim}" opacity=".7"/><path d="M318 480V780" stroke="#fff" stroke-width="10" stroke-linecap="round" opacity=".3"/>`;

/** A folded towel, rolled at one end. */
export const towel: Drawing = ({ colour, trim }) =>
  solid('M150 640 H600 Q650 640 650 700 Q650 780 600 780 H190 Q150 780 150 740 Z', shade(colour, 0.1), { texture: 'mesh' }) +
  solid('M160 520 H590 Q650 520 650 584 Q650 650 590 650 H200 Q160 650 160 620 Z', colour, { texture: 'mesh' }) +
  solid('M170 400 H580 Q650 400 650 466 Q650 530 580 530 H210 Q170 530 170 500 Z', tint(colour, 0.08), { texture: 'mesh' }) +
  [
    [400, 530],
    [520, 650],
    [640, 780],
  ]
    .map(([top, bottom]) => `<path d="M236 ${top}V${bottom}M262 ${top}V${bottom}" stroke="${trim}" stroke-width="15" opacity=".9"/>`)
    .join('') +
  stitch('M190 420 H570', colour);

/** A wrapped bar of soap. */
export const soap: Drawing = ({ colour, trim }) =>
  solid('M170 500 Q170 440 240 440 H580 Q640 440 640 500 V640 Q640 700 576 700 H236 Q170 700 170 640 Z', colour) +
  solid('M300 436 H510 V704 H300 Z', trim, { texture: 'weave' }) +
  `<path d="M344 548h122M364 580h82" stroke="#f6f0e4" stroke-width="7"/><path d="M196 480 q14 -22 44 -22" fill="none" stroke="#fff" stroke-width="9" stroke-linecap="round" opacity=".6"/>`;

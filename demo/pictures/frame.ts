import { mix, shade, tint } from './colour.ts';

/** Where a product stands: each shop photographs in its own studio. */
export type Studio = 'sweep' | 'plinth' | 'arch' | 'table';

const paint = `<linearGradient id="side" x1="0" y1="0" x2="1" y2="1">
<stop offset="0" stop-color="#fff" stop-opacity=".3"/><stop offset=".42" stop-color="#fff" stop-opacity="0"/>
<stop offset=".6" stop-color="#000" stop-opacity="0"/><stop offset="1" stop-color="#0a0504" stop-opacity=".3"/></linearGradient>
<linearGradient id="round" x1="0" y1="0" x2="1" y2="0">
<stop offset="0" stop-color="#0a0504" stop-opacity=".28"/><stop offset=".3" stop-color="#fff" stop-opacity=".26"/>
<stop offset=".52" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#0a0504" stop-opacity=".36"/></linearGradient>
<pattern id="knit" width="14" height="12" patternUnits="userSpaceOnUse"><path d="M0 1 L7 8 L14 1" fill="none" stroke="#0a0504" stroke-width="2.2"/><path d="M0 4 L7 11 L14 4" fill="none" stroke="#fff" stroke-width="1"/></pattern>
<pattern id="weave" width="7" height="7" patternUnits="userSpaceOnUse"><path d="M0 2h7M2 0v7" stroke="#0a0504" stroke-width=".8" opacity=".7"/><path d="M0 5.5h7M5.5 0v7" stroke="#fff" stroke-width=".8"/></pattern>
<pattern id="grain" width="26" height="22" patternUnits="userSpaceOnUse"><path d="M3 4q3 2 6 0M15 3q4 1 7 3M8 12q4-2 6 1M20 14q3 1 5-1M2 18q3-2 5 1M13 19q4 1 6-1" fill="none" stroke="#0a0504" stroke-width="1.1" opacity=".6"/><path d="M4 6q3 2 5 0M9 14q3-1 5 1" fill="none" stroke="#fff" stroke-width=".9" opacity=".5"/></pattern>
<pattern id="mesh" width="12" height="12" patternUnits="userSpaceOnUse"><circle cx="3" cy="3" r="1.3" fill="#0a0504"/><circle cx="9" cy="9" r="1.3" fill="#0a0504"/></pattern>
<pattern id="rib" width="11" height="20" patternUnits="userSpaceOnUse"><path d="M3 0v20" stroke="#0a0504" stroke-width="3" opacity=".8"/><path d="M7 0v20" stroke="#fff" stroke-width="1.6"/></pattern>
<filter id="soft" x="-30%" y="-80%" width="160%" height="260%"><feGaussianBlur stdDeviation="20"/></filter>
<filter id="near" x="-20%" y="-60%" width="140%" height="220%"><feGaussianBlur stdDeviation="8"/></filter>`;

const wash = (from: string, to: string): string =>
  `<linearGradient id="wall" x1="0" y1="0" x2=".5" y2="1"><stop offset="0" stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient>`;

const wall = '<path fill="url(#wall)" d="M0 0h800v1000H0z"/>';

const backdrops: Record<Studio, (ground: string) => string> = {
  sweep: (ground) => `${wall}<path d="M0 1000 L800 560 V1000Z" fill="${tint(ground, 0.4)}" opacity=".55"/>`,
  plinth: (ground) =>
    `${wall}<path d="M0 728h800v272H0z" fill="${shade(ground, 0.09)}"/>` +
    `<path d="M90 706h620l44 40H46z" fill="${tint(ground, 0.55)}"/><path d="M46 746h708v254H46z" fill="${tint(ground, 0.2)}"/><path d="M46 746h708v30H46z" fill="#0a0504" opacity=".04"/>`,
  arch: (ground) =>
    `${wall}<path d="M110 1000V420a290 290 0 0 1 580 0v580z" fill="${tint(ground, 0.5)}"/>` +
    `<path d="M110 1000V420a290 290 0 0 1 290-290 270 270 0 0 0-246 290v580z" fill="${shade(ground, 0.14)}" opacity=".5"/>`,
  table: (ground) =>
    `${wall}<path d="M0 0h800v1000H0z" fill="url(#weave)" opacity=".05"/>` +
    `<path d="M64 64h672v872H64z" fill="none" stroke="${shade(ground, 0.35)}" stroke-opacity=".16" stroke-width="2"/>`,
};

/** What things that lie are seen against, where the studio's own set only suits things that stand. */
const fromAbove: Partial<Record<Studio, (ground: string) => string>> = {
  plinth: (ground) => `${wall}<path d="M0 0h800L0 1000z" fill="${tint(ground, 0.55)}" opacity=".4"/>`,
};

/** Shadows: things that stand cast one on the ground, things that lie cast one all around. */
const cast: Record<'stand' | 'lie', (drawing: string, floor: number) => string> = {
  stand: (drawing, floor) =>
    `<ellipse cx="410" cy="${floor}" rx="270" ry="26" fill="#1a0f08" opacity=".3" filter="url(#soft)"/>` +
    `<ellipse cx="402" cy="${floor - 4}" rx="215" ry="11" fill="#1a0f08" opacity=".42" filter="url(#near)"/>${drawing}`,
  lie: (drawing) =>
    `<filter id="drop" x="-20%" y="-20%" width="140%" height="140%"><feDropShadow dx="16" dy="24" stdDeviation="20" flood-color="#1a0f08" flood-opacity=".3"/></filter><g filter="url(#drop)">${drawing}</g>`,
};

export interface Pose {
  readonly how: 'stand' | 'lie';
  /** Where a standing thing touches the ground, 0-1000. */
  readonly floor: number;
}

/** The whole picture: backdrop, shadow, drawing. A complete SVG document, 800 x 1000, with its title. */
export function frame(title: string, drawing: string, pose: Pose, studio: Studio, ground: string): string {
  const backdrop = (pose.how === 'lie' ? fromAbove[studio] : undefined) ?? backdrops[studio];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 1000" width="800" height="1000" role="img"><title>${title
    .replaceAll('&', '&amp;')
    .replaceAll(
      '<',
      '&lt;',
    )}</title><defs>${paint}${wash(tint(ground, 0.28), mix(ground, '#5a4636', 0.12))}</defs>${backdrop(ground)}${cast[pose.how](drawing, pose.floor)}</svg>`;
}

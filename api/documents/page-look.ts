/** How a page looks. Lengths in points. */
export const pageLook = {
  size: [595.28, 841.89],
  margin: { top: 64, side: 68, bottom: 66 },
  ink: '#1f2024',
  soft: '#5c5e66',
  rule: '#c9cad0',
} as const;

export const contentWidth = pageLook.size[0] - 2 * pageLook.margin.side;
export const contentBottom = pageLook.size[1] - pageLook.margin.bottom;

export type FontName = 'regular' | 'bold';

/** A face, its size, and the distance between base lines. */
export interface TextLook {
  readonly font: FontName;
  readonly size: number;
  readonly leading: number;
  readonly color: string;
}

const { ink, soft } = pageLook;

export const textLooks = {
  title: { font: 'bold', size: 19, leading: 25, color: ink },
  heading2: { font: 'bold', size: 12, leading: 16, color: ink },
  heading3: { font: 'bold', size: 9.5, leading: 14, color: ink },
  body: { font: 'regular', size: 9.5, leading: 14.5, color: ink },
  strong: { font: 'bold', size: 9.5, leading: 14.5, color: ink },
  lead: { font: 'regular', size: 11, leading: 16.5, color: ink },
  note: { font: 'regular', size: 8.5, leading: 13, color: soft },
  label: { font: 'regular', size: 9.5, leading: 14.5, color: soft },
  column: { font: 'bold', size: 8.5, leading: 13, color: soft },
  address: { font: 'bold', size: 13, leading: 19, color: ink },
  author: { font: 'bold', size: 9.5, leading: 14, color: ink },
  foot: { font: 'regular', size: 7.5, leading: 10, color: soft },
} as const satisfies Record<string, TextLook>;

import { backpack, crossbody, duffel, strap, tote } from './bags.ts';
import { cap, hoodie, jersey, shirt, shorts, sweater, swimwear, tShirt } from './clothing.ts';
import { boots, derbies, loafers, sandals, sneakers } from './footwear.ts';
import { frame, type Pose, type Studio } from './frame.ts';
import { giftBox, gloves, mittens } from './gloves.ts';
import { bottle, candle, ceramic, cushion, hat, scarf, silk, soap, throwBlanket, towel } from './home.ts';
import type { Drawing, Ink } from './ink.ts';
import { belt, creamTin, keyRing, laces, notebook, wallet } from './leather.ts';

const lie: Pose = { how: 'lie', floor: 0 };
const stand = (floor: number): Pose => ({ how: 'stand', floor });

const drawings = {
  backpack: [backpack, stand(792)],
  belt: [belt, stand(730)],
  boots: [boots, stand(728)],
  bottle: [bottle, stand(806)],
  candle: [candle, stand(780)],
  cap: [cap, stand(640)],
  ceramic: [ceramic, stand(780)],
  creamTin: [creamTin, stand(700)],
  crossbody: [crossbody, stand(762)],
  cushion: [cushion, stand(742)],
  derbies: [derbies, stand(728)],
  duffel: [duffel, stand(754)],
  giftBox: [giftBox, stand(792)],
  gloves: [gloves, lie],
  hat: [hat, stand(712)],
  hoodie: [hoodie, lie],
  jersey: [jersey, lie],
  keyRing: [keyRing, lie],
  laces: [laces, lie],
  loafers: [loafers, stand(728)],
  mittens: [mittens, lie],
  notebook: [notebook, lie],
  sandals: [sandals, stand(728)],
  scarf: [scarf, lie],
  shirt: [shirt, lie],
  shorts: [shorts, lie],
  silk: [silk, lie],
  sneakers: [sneakers, stand(728)],
  soap: [soap, stand(702)],
  strap: [strap, lie],
  sweater: [sweater, lie],
  swimwear: [swimwear, lie],
  throwBlanket: [throwBlanket, stand(760)],
  tote: [tote, stand(792)],
  towel: [towel, stand(784)],
  tShirt: [tShirt, lie],
  wallet: [wallet, lie],
} as const satisfies Record<string, readonly [Drawing, Pose]>;

export type DrawingName = keyof typeof drawings;

/** Every drawing a catalogue can name. */
export const drawingNames = Object.keys(drawings) as [DrawingName, ...DrawingName[]];

export interface PictureSpec extends Ink {
  readonly title: string;
  readonly draw: DrawingName;
  readonly studio: Studio;
  readonly ground: string;
}

/** A product picture as an SVG document, 800 x 1000. Pure: the same spec gives the same bytes. */
export function pictureSvg({ title, draw, studio, ground, ...ink }: PictureSpec): string {
  const [drawing, pose] = drawings[draw];
  return frame(title, drawing(ink), pose, studio, ground);
}

import type { Sharp, SharpOptions } from 'sharp';
import { ProblemError } from '../http/problem.ts';
import type { CleanFile } from './attachment-record.ts';

const maxPixels = 40_000_000;
/** Enough to see a scratch by; more only costs room. */
const maxSide = 4096;
const timeoutSeconds = 20;

/** As strict as decoders can be without turning away what phones make; an animation counts as its first picture. */
const strictly: SharpOptions = { failOn: 'error', limitInputPixels: maxPixels, unlimited: false, pages: 1 };

/**
 * A photo drawn anew: what it shows, upright, as a JPEG, and nothing else of what came. Places, devices, previews, comments and
 * whatever was hung on behind are gone.
 *
 * @throws ProblemError attachment-too-many-pixels, attachment-unreadable for one that is damaged or not whole
 */
export async function cleanPhoto(bytes: Uint8Array): Promise<CleanFile> {
  const decode = await decoder();
  const { width: wide, height: high } = await decode(bytes, { ...strictly, limitInputPixels: false })
    .metadata()
    .catch(unreadable);
  // Told by the head, before anything is unpacked.
  if (wide * high > maxPixels) throw new ProblemError('attachment-too-many-pixels');
  const { data, info } = await decode(bytes, strictly)
    .autoOrient()
    .timeout({ seconds: timeoutSeconds })
    .resize({ width: maxSide, height: maxSide, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .jpeg({ quality: 85 })
    .toBuffer({ resolveWithObject: true })
    .catch(unreadable);
  return { type: 'image/jpeg', content: data, width: info.width, height: info.height };
}

function unreadable(): never {
  throw new ProblemError('attachment-unreadable');
}

let loaded: Promise<(bytes: Uint8Array, options: SharpOptions) => Sharp> | undefined;

/** Loaded once a photo comes: most servers see few. Nothing but the three formats can be read at all, whatever bytes claim to be. */
function decoder(): Promise<(bytes: Uint8Array, options: SharpOptions) => Sharp> {
  loaded ??= import('sharp').then(({ default: sharp }) => {
    sharp.block({ operation: ['VipsForeignLoad'] });
    sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] });
    sharp.cache(false);
    sharp.concurrency(1);
    return sharp;
  });
  return loaded;
}

import sharp from 'sharp';

/** A photo as a phone takes it: a JPEG lying on its side, that knows who took it and with what. */
export async function phonePhoto(owner: string): Promise<Buffer> {
  const { data, info } = await sharp({
    create: { width: 640, height: 480, channels: 3, noise: { type: 'gaussian', mean: 128, sigma: 40 }, background: '#804020' },
  })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })
    .jpeg()
    .withExif({ IFD0: { Artist: owner, Orientation: '6' } })
    .toBuffer();
}

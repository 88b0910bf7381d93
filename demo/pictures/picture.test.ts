import { expect, it } from 'vitest';
import { colourOf, readCatalog } from '../catalog/catalog-file.ts';
import { merchantIds } from '../merchants/merchant-file.ts';
import { drawingNames, pictureSvg } from './picture.ts';

const picturesOf = (id: string): readonly string[] => {
  const catalog = readCatalog(id);
  return catalog.products.flatMap((product) =>
    product.colours.map((each) => {
      const { hex: colour, trim } = colourOf(catalog, each);
      return pictureSvg({ title: product.handle, studio: catalog.studio, ground: catalog.ground, colour, trim, ...product.picture });
    }),
  );
};

/** Names of elements left open or closed twice; none in well-formed XML. */
function unbalanced(svg: string): readonly string[] {
  const open: string[] = [];
  for (const [, closing, name = '', empty] of svg.matchAll(/<(\/?)([a-zA-Z]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (closing) {
      if (open.pop() !== name) return [...open, `/${name}`];
    } else if (!empty) open.push(name);
  }
  return open;
}

it.each(merchantIds)('every product and colour of %s has a picture of its own', (id) => {
  const pictures = picturesOf(id);
  expect(new Set(pictures).size).toBe(pictures.length);
});

it.each(drawingNames)('%s is a well-formed drawing without a missing number', (draw) => {
  const svg = pictureSvg({ title: 'a & b < c', draw, studio: 'table', ground: '#e6dccb', colour: '#6c1f2b', trim: '#c8a86a' });
  expect(unbalanced(svg)).toEqual([]);
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  expect(svg).toContain('<title>a &amp; b &lt; c</title>');
  for (const [, id] of svg.matchAll(/url\(#(\w+)\)/g)) expect(svg).toContain(`id="${id}"`);
});

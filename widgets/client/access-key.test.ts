import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAccessKey, splitAccessKey, withAccessKey, withoutAccessKey } from './access-key.ts';

const page = 'https://shop.example/checkout?lang=it';

describe('access key', () => {
  it.each([
    ['#cassa-order=o1.secret', 'o1.secret'],
    ['#/orders&cassa-order=o1.a.b', 'o1.a.b'],
    ['#cassa-order=o1.', undefined],
    ['#cassa-order=.secret', undefined],
    ['#cassa-order=o1', undefined],
    ['#cassa-cart=o1.secret', undefined],
    ['', undefined],
  ])('reads %s', (hash, expected) => {
    expect(readAccessKey(page + hash, 'cassa-order')).toBe(expected);
  });

  it('is only read from the fragment', () => {
    expect(readAccessKey('https://shop.example/?a&cassa-order=o1.secret#top', 'cassa-order')).toBeUndefined();
  });

  it('splits at the first dot', () => {
    expect(splitAccessKey('o1.a.b')).toEqual(['o1', 'a.b']);
  });

  it('reads back what it wrote, and leaves the URL as it was', () => {
    const part = fc.stringMatching(/^[\w-]{1,24}$/);
    const urls = fc.constantFrom(page, `${page}#/checkout`, 'https://shop.example/#top');
    fc.assert(
      fc.property(urls, part, part, (url, id, token) => {
        const linked = withAccessKey(url, 'cassa-order', `${id}.${token}`);
        expect(readAccessKey(linked, 'cassa-order')).toBe(`${id}.${token}`);
        expect(withoutAccessKey(linked, 'cassa-order')).toBe(url);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFragmentKey, withFragmentKey, withoutFragmentKey } from './fragment-key.ts';

const page = 'https://shop.example/checkout?lang=it';

describe('fragment key', () => {
  it.each([
    ['#cassa-order=o1.secret', { id: 'o1', token: 'secret' }],
    ['#section&cassa-order=o1.a.b', { id: 'o1', token: 'a.b' }],
    ['#cassa-order=o1.', null],
    ['#cassa-order=.secret', null],
    ['#cassa-order=o1', null],
    ['#cassa-cart=o1.secret', null],
    ['', null],
  ])('reads %s', (hash, expected) => {
    expect(readFragmentKey(page + hash, 'cassa-order')).toEqual(expected);
  });

  it.each([
    ['#cassa-order=o1.secret', ''],
    ['#delivery&cassa-order=o1.secret', '#delivery'],
    ['#delivery', '#delivery'],
    ['', ''],
  ])('cleans %s', (before, after) => {
    expect(withoutFragmentKey(page + before, 'cassa-order')).toBe(page + after);
  });

  it('reads back what it wrote, whatever the token holds', () => {
    const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,24}$/);
    fc.assert(
      fc.property(id, fc.string({ minLength: 1 }), (orderId, token) => {
        const key = { id: orderId, token };
        const url = withFragmentKey(`${page}#old`, 'cassa-order', key);
        expect(readFragmentKey(url, 'cassa-order')).toEqual(key);
        expect(withoutFragmentKey(url, 'cassa-order')).toBe(page);
      }),
    );
  });
});

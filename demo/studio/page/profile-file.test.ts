import { expect, it } from 'vitest';
import { fileNameOf, readText } from './profile-file.ts';

it.each([
  ['{ "id": "my-shop" }', 'my-shop.json'],
  ['{ "id": "../etc/passwd" }', 'profile.json'],
  ['', 'profile.json'],
])('names the file of %j %s', (text, name) => {
  expect(fileNameOf(text)).toBe(name);
});

it('reads a file with the line ends of the editor and without a mark before the text', async () => {
  expect(await readText(new File(['\uFEFF{\r\n\r}'], 'a.json'))).toBe('{\n\n}');
});

it('does not read what is too large to be a profile', async () => {
  expect(await readText(new File(['x'.repeat(256 * 1024 + 1)], 'a.json'))).toBeUndefined();
});

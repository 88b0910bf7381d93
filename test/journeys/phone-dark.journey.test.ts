import { test } from 'vitest';
import { useBrowser } from './browser.ts';
import { buyOnPhone } from './phone-story.ts';

useBrowser();

test.each([
  { merchant: 'backboneprostore', language: 'it', product: 'maglia-gara-vento' },
  { merchant: 'drop', language: 'en', product: 'dolcevita-cashmere' },
  { merchant: 'impronta', language: 'fr', product: 'derby-jesi' },
] as const)('$merchant in $language on a phone of 320 px, dark: every state is accessible and nothing sticks out', (story) =>
  buyOnPhone({ ...story, colorScheme: 'dark' }),
);

import { test } from 'vitest';
import { useBrowser } from './browser.ts';
import { buyOnPhone } from './phone-story.ts';

useBrowser();

test.each([
  { merchant: 'impronta', language: 'en', product: 'derby-jesi' },
  { merchant: 'restelli', language: 'it', product: 'galleria' },
  { merchant: 'backboneprostore', language: 'de', product: 'maglia-gara-vento' },
  { merchant: 'drop', language: 'es', product: 'dolcevita-cashmere' },
] as const)('$merchant in $language on a phone of 320 px, light: every state is accessible and nothing sticks out', (story) =>
  buyOnPhone({ ...story, colorScheme: 'light' }),
);

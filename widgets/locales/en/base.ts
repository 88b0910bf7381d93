import type { BaseWords } from '../base-words.ts';

export const words: BaseWords = {
  loading: 'Loading…',
  slow: 'This is taking longer than usual. We are still trying.',
  retry: 'Try again',
  why: 'Why?',
  problems: {
    offline: 'You are offline. Nothing is lost: we carry on once you are back.',
    unreachable: 'The shop cannot be reached right now. Please try again.',
    'out-of-stock': 'There are not that many in stock.',
    internal: 'Something went wrong. Please try again in a moment.',
  },
};

import type { BaseWords } from '../base-words.ts';

export const words: BaseWords = {
  loading: 'Loading…',
  slow: 'This is taking longer than usual. We are still trying.',
  retry: 'Try again',
  optional: 'optional',
  why: 'Why?',
  close: 'Close',
  choose: 'Choose…',
  checkFields: 'Please check these fields',
  missing: 'Please fill in this field.',
  missingConsent: 'Please tick this box to continue.',
  badEmail: 'Enter an e-mail address such as name@example.com.',
  badPattern: 'This does not have the expected format.',
  badNumber: 'Enter a number within the limits.',
  problems: {
    offline: 'You are offline. Nothing is lost: we carry on once you are back.',
    unreachable: 'The shop cannot be reached right now. Please try again.',
    timeout: 'The shop took too long to answer. Please try again.',
    'server-error': 'Something went wrong on our side. Please try again in a moment.',
  },
};

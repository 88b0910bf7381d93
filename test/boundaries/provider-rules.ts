import { importsOf } from './imports.ts';
import type { Rule } from './rule.ts';
import { finding, isTest } from './source-file.ts';

/** Where the package of a payment provider may be named: a new major version then changes one folder. */
const homes: Readonly<Record<string, string>> = {
  stripe: 'api/payments/stripe/',
  '@stripe/stripe-js': 'widgets/checkout/stripe/',
};

/** A payment provider's package is known to its adapter alone. */
export const oneAdapter: Rule = {
  name: 'one adapter',
  check: (source) =>
    isTest(source.path)
      ? []
      : importsOf(source)
          .filter(({ own, target }) => !own && homes[target] !== undefined && !source.path.startsWith(homes[target]))
          .map(({ offset, target }) => finding(source, offset, `knows ${target}, which only ${homes[target]} may`)),
  bad: [
    ['api/payments/a.ts', `import type { Stripe } from 'stripe';`],
    ['widgets/checkout/a.ts', `import type { Stripe } from '@stripe/stripe-js';`],
    ['api/checkouts/a.ts', `const { Stripe } = await import('stripe');`],
  ],
  good: [
    ['api/payments/stripe/a.ts', `import type { Stripe } from 'stripe';`],
    ['widgets/checkout/stripe/a.ts', `import type { Stripe } from '@stripe/stripe-js';`],
    ['api/payments/stripe/a.ts', `const { Stripe } = await import('stripe');`],
    ['test/stripe/a.ts', `import { Stripe } from 'stripe';`],
  ],
};

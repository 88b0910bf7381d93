import type { Appearance } from '@stripe/stripe-js';
import { paymentAppearance } from '../payment-appearance.ts';

const colours = {
  'color-text': 'colorText',
  'color-accent': 'colorPrimary',
  'color-surface': 'colorBackground',
  'color-error': 'colorDanger',
} as const;

/** The page's look in Stripe's terms. What its frames would not understand, such as a system colour, is left to them. */
export function stripeAppearance(host: HTMLElement): Appearance {
  const { theme, variables } = paymentAppearance(host);
  const set: NonNullable<Appearance['variables']> = { fontFamily: variables['font'] };
  if (variables['radius']) set.borderRadius = variables['radius'];
  for (const [name, theirs] of Object.entries(colours)) {
    const colour = variables[name] && computed(host, variables[name]);
    if (colour) set[theirs as (typeof colours)[keyof typeof colours]] = colour;
  }
  // As strong as the edges of our own fields: the themes' are hardly to be seen.
  const named = variables['color-edge'];
  const edge = (named && computed(host, named)) ?? set.colorText?.replace(/^rgb\((.*)\)/, 'rgba($1, 0.56)');
  return {
    theme: isDark(theme) ? 'night' : 'stripe',
    variables: set,
    ...(edge && { rules: { '.Input': { border: `1px solid ${edge}` } } }),
  };
}

/** What the page makes of a colour, as long as that is a plain one. */
function computed(host: HTMLElement, colour: string): string | undefined {
  const before = host.style.color;
  host.style.color = colour;
  const { color } = getComputedStyle(host);
  host.style.color = before;
  return color.startsWith('rgb') ? color : undefined;
}

const isDark = (scheme: string): boolean =>
  scheme.includes('dark') && (!scheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches);

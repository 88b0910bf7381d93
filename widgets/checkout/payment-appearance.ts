import type { PaymentAppearance } from './payment-fields.ts';

const inherited = ['color-text', 'color-accent', 'color-on-accent', 'color-edge', 'color-error', 'color-surface', 'radius', 'font'];

/** The page's look for the provider's fields: whichever `--cassa-*` properties are set, else the text's own colour and font. */
export function paymentAppearance(element: Element): PaymentAppearance {
  const style = getComputedStyle(element);
  const set = inherited.map((name) => [name, style.getPropertyValue(`--cassa-${name}`).trim()] as const).filter(([, value]) => value);
  const dark = style.colorScheme.includes('dark') && (!style.colorScheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches);
  return {
    theme: dark ? 'dark' : 'light',
    variables: { 'color-text': style.color, font: style.fontFamily, ...Object.fromEntries(set) },
  };
}

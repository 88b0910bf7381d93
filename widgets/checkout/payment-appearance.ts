/** How the provider's fields should look, read from the page's `--cassa-*` properties. */
export interface PaymentAppearance {
  /** A CSS `color-scheme`. */
  readonly theme: string;
  readonly variables: Readonly<Record<string, string>>;
}

const passedOn = ['color-accent', 'color-on-accent', 'color-edge', 'color-error', 'color-surface', 'radius'];

/** The page's look for the provider's fields: text, font and colour scheme as computed, and the `--cassa-*` properties that are set. */
export function paymentAppearance(element: Element): PaymentAppearance {
  const style = getComputedStyle(element);
  const { color, fontFamily, colorScheme } = style;
  const set = passedOn.map((name) => [name, style.getPropertyValue(`--cassa-${name}`)]).filter(([, value]) => value);
  return {
    theme: colorScheme === 'normal' ? 'light' : colorScheme,
    variables: { 'color-text': color, font: fontFamily, ...Object.fromEntries(set) },
  };
}

import { css } from './css.ts';

/**
 * The merchant's custom properties and what stands in for each. Tints derive from the text colour, so an element takes
 * the page's look, light or dark, before anything is set.
 */
export const tokens = css`
  :host {
    --_accent: var(--cassa-color-accent, light-dark(#1d1e24, #f2f0eb));
    --_on-accent: var(--cassa-color-on-accent, light-dark(#fff, #17181c));
    --_muted: var(--cassa-color-muted, color-mix(in srgb, currentcolor 72%, transparent));
    --_line: var(--cassa-color-line, color-mix(in srgb, currentcolor 16%, transparent));
    --_edge: var(--cassa-color-edge, color-mix(in srgb, currentcolor 56%, transparent));
    --_tint: color-mix(in srgb, currentcolor 5%, transparent);
    --_error: var(--cassa-color-error, light-dark(#b3261e, #ffb4ab));
    --_good: var(--cassa-color-good, light-dark(#12693b, #7ddba1));
    --_radius: var(--cassa-radius, 0.5rem);
    --_gap: var(--cassa-space, 1rem);
    --_ring: var(--cassa-focus-ring, 2px solid light-dark(#1a56db, #9cc2ff));
    display: block;
    color: var(--cassa-color-text, inherit);
    font-family: var(--cassa-font, inherit);
    font-size: var(--cassa-font-size, 1rem);
    line-height: 1.5;
    font-variant-numeric: tabular-nums;
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
  }
  p,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  a {
    color: inherit;
    text-underline-offset: 0.2em;
  }
  small,
  .small {
    font-size: 0.875em;
  }
  .muted {
    color: var(--_muted);
  }
  .error {
    color: var(--_error);
  }
  .good {
    color: var(--_good);
  }
  .stack {
    display: grid;
    gap: var(--_gap);
    grid-template-columns: minmax(0, 1fr);
  }
  .sr {
    position: absolute;
    inline-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .skeleton {
    block-size: 1.25em;
    border-radius: var(--_radius);
    background: var(--_line);
  }
  .notice {
    padding: 0.75em 1em;
    border-inline-start: 3px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      animation: none !important;
      transition: none !important;
    }
  }
`;

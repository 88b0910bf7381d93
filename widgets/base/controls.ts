import { css } from './css.ts';

/** Buttons, links that look like buttons, disclosures. Targets are 44 px tall. */
export const controls = css`
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
  }
  button,
  summary,
  select,
  label {
    cursor: pointer;
  }
  :focus-visible {
    outline: var(--_ring);
    outline-offset: 2px;
  }
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: 2.75rem;
    padding: 0.5em 1.125em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: none;
    font-weight: 600;
    line-height: 1.2;
    text-decoration: none;
    transition: background-color 0.15s;
  }
  button:hover,
  .button:hover {
    background: var(--_tint);
  }
  .primary {
    inline-size: 100%;
    min-block-size: 3.25rem;
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .primary:hover {
    background: color-mix(in srgb, var(--_accent) 92%, var(--_on-accent));
  }
  button:disabled {
    opacity: 0.6;
    cursor: not-allowed;
  }
  [aria-disabled='true'] {
    cursor: progress;
  }
`;

import { css } from 'lit';

/** Buttons, fields and disclosures; every target is at least 44 px tall on touch, 24 px elsewhere. */
export const controls = css`
  button,
  input,
  select,
  textarea,
  .button {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  button,
  .button,
  summary,
  select,
  label {
    cursor: pointer;
    touch-action: manipulation;
  }
  :focus-visible {
    outline: var(--_ring);
    outline-offset: 2px;
  }
  h2:focus,
  [tabindex='-1']:focus {
    outline: none;
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
    text-align: center;
    text-decoration: none;
    transition: background-color 0.15s, opacity 0.15s;
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
    background: color-mix(in srgb, var(--_accent) 86%, var(--_on-accent));
  }
  button:disabled {
    opacity: 0.55;
    cursor: not-allowed;
  }
  button[aria-disabled='true'] {
    cursor: progress;
  }
  .link {
    min-block-size: 1.5rem;
    padding: 0;
    border: 0;
    background: none;
    font-weight: inherit;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .link:hover {
    background: none;
    text-decoration-thickness: 2px;
  }
  .icon {
    inline-size: 2.75rem;
    padding: 0;
    border-color: transparent;
  }
  svg {
    inline-size: 1.25em;
    block-size: 1.25em;
    flex: none;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .quantity {
    display: inline-flex;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
  }
  .quantity input {
    inline-size: 2.5em;
    padding: 0;
    border: 0;
    background: none;
    text-align: center;
    appearance: textfield;
  }
  .quantity input::-webkit-inner-spin-button {
    appearance: none;
  }
  .quantity [aria-disabled] {
    opacity: 0.4;
    cursor: default;
  }
  .field {
    display: grid;
    gap: 0.3em;
    align-content: start;
  }
  .field label,
  legend {
    padding: 0;
    font-size: 0.9375em;
    font-weight: 600;
  }
  .field label small,
  legend small {
    font-weight: 400;
  }
  .field input,
  .field select,
  .field textarea {
    inline-size: 100%;
    min-block-size: 2.75rem;
    padding: 0.5em 0.75em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--cassa-color-field, transparent);
  }
  .field select option {
    background: Canvas;
    color: CanvasText;
  }
  [aria-invalid='true'] {
    border-color: var(--_error) !important;
    box-shadow: inset 0 0 0 1px var(--_error);
  }
  .choice {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 0.75em;
    align-items: start;
    padding-block: 0.6em;
  }
  .choice input {
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0.125em 0 0;
    accent-color: var(--_accent);
  }
  .choice > .error,
  .choice > .hint {
    grid-column: 2;
  }
  summary {
    inline-size: fit-content;
    text-decoration: underline dotted;
    text-underline-offset: 0.2em;
  }
`;

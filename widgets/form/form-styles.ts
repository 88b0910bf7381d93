import { css } from '../base/css.ts';

/** Fields, check boxes, quantity steppers, disclosures, and buttons that look like links or icons. */
export const formStyles = css`
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
  .field option {
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
  summary {
    inline-size: fit-content;
    text-decoration: underline dotted;
    text-underline-offset: 0.2em;
  }
`;

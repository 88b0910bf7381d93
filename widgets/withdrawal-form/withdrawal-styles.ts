import { css } from '../base/css.ts';

/** A narrow column; the statement and the receipt look like paper to keep. */
export const withdrawalStyles = css`
  :host {
    max-inline-size: 34rem;
  }
  form,
  dl,
  .statement {
    display: grid;
    gap: var(--_gap);
  }
  .statement {
    padding: 1.25em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    overflow-wrap: anywhere;
  }
  .statement > p {
    font-size: 1.125em;
  }
  dd {
    white-space: pre-line;
  }
`;

import { css } from '../base/css.ts';

/** A narrow column; the statement and the receipt look like paper to keep. */
export const withdrawalStyles = css`
  :host {
    max-inline-size: 34rem;
  }
  form,
  .receipt {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_gap) * 1.25);
  }
  fieldset legend {
    margin-block-end: 0.25em;
  }
  .statement {
    display: grid;
    gap: 0.75em;
    padding: 1.25em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    overflow-wrap: anywhere;
  }
  .words {
    font-size: 1.125em;
    white-space: pre-line;
  }
  .acts {
    display: grid;
    gap: 0.75em;
    justify-items: start;
  }
  dl {
    display: grid;
    gap: 0.75em;
  }
`;

import { css } from './css.ts';

/** What whole pages need beyond a button: headings, lists, fields, disclosures, buttons that look like links. */
export const pageStyles = css`
  h2,
  h3 {
    margin: 0;
    font-family: var(--cassa-font-heading, inherit);
    font-weight: var(--cassa-weight-heading, 600);
    font-size: 1.375em;
    line-height: 1.25;
  }
  h3 {
    font-size: 1.0625em;
  }
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  [tabindex='-1']:focus {
    outline: none;
  }
  .row {
    display: flex;
    gap: 0.75em;
    align-items: baseline;
    justify-content: space-between;
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
  .field small,
  legend small {
    font-weight: 400;
  }
  .field :is(input, select, textarea) {
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
  [aria-invalid='true']:not([type='radio']) {
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
  .choice > .hint {
    grid-column: 2;
  }
  summary {
    inline-size: fit-content;
    text-decoration: underline dotted;
    text-underline-offset: 0.2em;
  }
`;

import { css } from '../base/css.ts';

/** A column to read; wide tables scroll by themselves, never the page. */
export const policyTextStyles = css`
  :host {
    max-inline-size: 44rem;
  }
  article,
  section {
    display: grid;
    gap: var(--_gap);
  }
  article {
    gap: calc(2 * var(--_gap));
  }
  section > * {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  section ul {
    padding-inline-start: 1.25em;
    list-style: disc;
  }
  li + li {
    margin-block-start: 0.35em;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    overflow-wrap: normal;
  }
  th,
  td {
    padding: 0.5em 0.75em 0.5em 0;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
  }
`;

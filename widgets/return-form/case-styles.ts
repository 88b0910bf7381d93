import { css } from '../base/css.ts';

/** What only returns, reports and their forms need. */
export const caseStyles = css`
  .case > header p + p {
    color: var(--_muted);
  }
  details > .stack {
    margin-block-start: 1em;
  }
  .shot,
  .photo canvas,
  .photo .blank {
    inline-size: 3rem;
    block-size: 3rem;
    border-radius: var(--_radius);
    background: var(--_tint);
    object-fit: cover;
  }
  .photo {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0.75em;
    align-items: center;
    padding-block: 0.375em;
  }
  .photo .break > * {
    display: block;
  }
  .shot {
    inline-size: 4.5rem;
    block-size: 4.5rem;
  }
  .said {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  ::file-selector-button {
    margin-inline-end: 0.75em;
    padding: 0.25em 0.75em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
  }
  progress {
    inline-size: 100%;
    accent-color: var(--_accent);
  }
`;

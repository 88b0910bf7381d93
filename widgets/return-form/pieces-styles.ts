import { css } from '../base/css.ts';

/** The choice among goods, and what it brings. */
export const piecesStyles = css`
  [hidden] {
    display: none !important;
  }
  details > .plan {
    margin-block-start: 1em;
  }
  .plan .sum {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    overflow-wrap: anywhere;
  }
  .piece {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0 0.75em;
    align-items: center;
    padding-block: 0.5em;
    border-block-end: 1px solid var(--_line);
  }
  .piece label {
    display: flex;
    gap: 0.75em;
    align-items: center;
    min-block-size: 2.75rem;
    overflow-wrap: anywhere;
  }
  .choice label small,
  .piece small {
    display: block;
  }
  .piece select {
    min-block-size: 2.75rem;
    padding-inline: 0.5em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--cassa-color-field, transparent);
  }
  .piece option {
    background: Canvas;
    color: CanvasText;
  }
  .opened {
    display: flex;
    grid-column: 2 / -1;
    gap: 0.5em;
    align-items: center;
  }
  .piece input,
  .opened input {
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--_accent);
  }
  .piece img {
    inline-size: 3rem;
    block-size: 3rem;
    border-radius: var(--_radius);
    background: var(--_tint);
    object-fit: cover;
  }
`;

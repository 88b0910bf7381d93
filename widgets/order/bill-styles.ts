import { css } from '../base/css.ts';

/** Lines and sums, as the review before ordering and the order itself print them. */
export const billStyles = css`
  .lines {
    display: grid;
    gap: var(--_gap);
  }
  .line {
    display: grid;
    grid-template-columns: min(4rem, 16vw) minmax(0, 1fr) auto;
    gap: 0.25em 0.75em;
    align-items: start;
  }
  .line img,
  .blank {
    inline-size: 100%;
    block-size: auto;
    aspect-ratio: 1;
    border-radius: var(--_radius);
    background: var(--_tint);
    object-fit: cover;
  }
  .line strong {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .note {
    margin-block-start: 0.25em;
    padding-inline-start: 0.625em;
    border-inline-start: 2px solid var(--_edge);
  }
  .amount {
    display: grid;
    text-align: end;
    white-space: nowrap;
  }
  .sums {
    display: grid;
    gap: 0.375em;
    padding-block-start: var(--_gap);
    border-block-start: 1px solid var(--_line);
  }
  .sum {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    align-items: baseline;
    justify-content: space-between;
  }
  .sum dd {
    margin-inline-start: auto;
    text-align: end;
    white-space: nowrap;
  }
  .total {
    margin-block-start: 0.375em;
    padding-block-start: 0.75em;
    border-block-start: 1px solid var(--_line);
    font-size: 1.25em;
    font-weight: 600;
  }
  .break {
    overflow-wrap: anywhere;
  }
`;

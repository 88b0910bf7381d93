import { css } from '../base/css.ts';

export const productStyles = css`
  form {
    display: grid;
    gap: calc(var(--_gap) * 1.25);
    margin-block-start: var(--_gap);
  }
  .price {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.6em;
    align-items: baseline;
    font-size: 1.5em;
    font-weight: 600;
    line-height: 1.2;
  }
  .price :nth-child(n + 2) {
    font-size: 0.65em;
    font-weight: 400;
  }
  .values {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-start: 0.5em;
  }
  .value {
    position: relative;
    display: grid;
    place-items: center;
    min-inline-size: 2.75rem;
    min-block-size: 2.75rem;
    padding: 0.25em 0.875em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
  }
  .value:has(:checked) {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .value:has(:focus-visible) {
    outline: var(--_ring);
    outline-offset: 2px;
  }
  .sold-out {
    border-style: dashed;
    text-decoration: line-through;
  }
  label,
  legend {
    padding: 0;
    font-size: 0.9375em;
    font-weight: 600;
  }
  small {
    display: block;
    font-weight: 400;
  }
  label > input {
    font-weight: 400;
    inline-size: 100%;
    min-block-size: 2.75rem;
    padding: 0.5em 0.75em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: none;
  }
  [name='quantity'] {
    block-size: 3.25rem;
  }
  .value > input {
    position: absolute;
    inset: 0;
    min-block-size: 0;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }
  .buy {
    display: grid;
    grid-template-columns: 4.5rem 1fr;
    gap: 0.75em;
  }
`;

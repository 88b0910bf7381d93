import { css } from '../base/css.ts';

export const cartStyles = css`
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
  .quantity [aria-disabled='true'] {
    opacity: 0.4;
    cursor: default;
  }
  :host([mode='drawer']) {
    display: inline-flex;
    gap: 0.4em;
    align-items: center;
  }
  .count {
    min-inline-size: 1.7em;
    padding-inline: 0.45em;
    border-radius: 1em;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 0.75em;
    font-weight: 600;
    line-height: 1.7;
    text-align: center;
  }
  dialog {
    inline-size: min(28rem, 100vw);
    block-size: 100dvh;
    max-inline-size: none;
    max-block-size: none;
    margin: 0 0 0 auto;
    padding: calc(var(--_gap) * 1.25);
    border: 0;
    overscroll-behavior: contain;
    background: var(--cassa-color-surface, Canvas);
    color: var(--cassa-color-text, CanvasText);
  }
  dialog[open] {
    animation: arrive 0.25s;
  }
  ::backdrop {
    background: rgb(10 10 15 / 0.5);
  }
  .line {
    display: grid;
    grid-template-columns: auto 1fr auto;
    gap: 0.25em 1em;
    padding-block: var(--_gap);
    border-block-end: 1px solid var(--_line);
  }
  .line:first-child {
    border-block-start: 1px solid var(--_line);
  }
  [aria-busy='true'] > .amount {
    opacity: 0.5;
  }
  img {
    inline-size: 5rem;
    aspect-ratio: 1;
    border-radius: var(--_radius);
    object-fit: cover;
    background: var(--_tint);
  }
  .line > :first-child {
    grid-row: span 2;
  }
  .line > .notice,
  .note {
    grid-column: 1 / -1;
  }
  .title,
  .amount {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .amount {
    text-align: end;
  }
  s {
    font-weight: 400;
  }
  .acts {
    grid-column: 2 / -1;
    flex-wrap: wrap;
    align-items: center;
  }
  progress {
    display: block;
    inline-size: 100%;
    block-size: 0.5rem;
    margin-block-start: 0.5em;
    accent-color: var(--_good);
  }
  form {
    grid-template-columns: 1fr auto;
    margin-block-start: 0.75em;
  }
  form label {
    grid-column: 1 / -1;
  }
  .sum {
    display: grid;
    grid-template-columns: 1fr auto;
    margin-block-start: 0.5em;
  }
  .sum > :last-child {
    grid-column: 1 / -1;
  }
  .sum:last-child {
    margin-block-start: 0.75em;
    padding-block-start: 0.75em;
    border-block-start: 1px solid var(--_line);
  }
  .sum:last-child > :not(:last-child) {
    font-size: 1.25em;
    font-weight: 600;
  }
  .empty {
    justify-items: center;
    padding-block: 3em;
    text-align: center;
  }
  .empty svg {
    inline-size: 3em;
    block-size: 3em;
    stroke-width: 1;
  }
  @keyframes arrive {
    from {
      translate: 2rem;
      opacity: 0;
    }
  }
`;

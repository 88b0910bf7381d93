import { css } from '../base/css.ts';

export const cartStyles = css`
  :host([mode='drawer']) {
    display: inline-block;
  }
  .trigger {
    display: inline-flex;
    gap: 0.4em;
    align-items: center;
  }
  .count {
    display: grid;
    place-items: center;
    min-inline-size: 1.6em;
    block-size: 1.6em;
    padding-inline: 0.4em;
    border-radius: 1em;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 0.75em;
    font-weight: 600;
  }
  dialog {
    inline-size: min(28rem, 100vw);
    max-inline-size: none;
    block-size: 100dvh;
    max-block-size: none;
    margin: 0;
    margin-inline-start: auto;
    padding: 0;
    border: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    background: var(--_surface);
    color: var(--cassa-color-text, CanvasText);
    box-shadow: 0 0 3rem rgb(0 0 0 / 0.2);
  }
  dialog[open] {
    animation: arrive 0.25s ease-out;
  }
  dialog::backdrop {
    background: rgb(10 10 15 / 0.45);
  }
  .sheet {
    display: flex;
    flex-direction: column;
    gap: var(--_gap);
    min-block-size: 100%;
    padding: calc(var(--_gap) * 1.25);
  }
  .sheet > header {
    display: flex;
    align-items: center;
    justify-content: space-between;
  }
  .lines {
    display: grid;
  }
  .line {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0.25em 1em;
    padding-block: var(--_gap);
    border-block-end: 1px solid var(--_line);
    transition: opacity 0.15s;
  }
  .line:first-child {
    border-block-start: 1px solid var(--_line);
  }
  .line[aria-busy='true'] .amount {
    opacity: 0.5;
  }
  .line img {
    grid-row: span 2;
    inline-size: 5rem;
    block-size: 5rem;
    border-radius: var(--_radius);
    object-fit: cover;
    background: var(--_tint);
  }
  .line > span {
    grid-row: span 2;
  }
  .line .notice,
  .note {
    grid-column: 1 / -1;
  }
  .title {
    font-weight: 600;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  .amount {
    font-weight: 600;
    text-align: end;
  }
  .amount s {
    font-weight: 400;
  }
  .acts {
    grid-column: 2 / -1;
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
    align-items: center;
    justify-content: space-between;
  }
  .to-free progress {
    display: block;
    inline-size: 100%;
    block-size: 0.375rem;
    margin-block-start: 0.4em;
    border: 0;
    border-radius: 1em;
    overflow: hidden;
    appearance: none;
    background: var(--_line);
  }
  progress::-webkit-progress-bar {
    background: var(--_line);
  }
  progress::-webkit-progress-value {
    background: var(--_good);
    transition: inline-size 0.3s;
  }
  progress::-moz-progress-bar {
    background: var(--_good);
  }
  #code {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.75em;
    align-items: end;
    margin-block-start: 0.75em;
  }
  #code:has([aria-invalid='true']) {
    align-items: center;
  }
  .amounts {
    display: grid;
    gap: 0.5em;
  }
  .amount-row {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0 1em;
  }
  .amount-row > dd {
    text-align: end;
  }
  .amount-row > .below {
    grid-column: 1 / -1;
    text-align: start;
  }
  .total {
    padding-block-start: 0.75em;
    border-block-start: 1px solid var(--_line);
  }
  .total dt,
  .total dt + dd {
    font-size: 1.25em;
    font-weight: 600;
  }
  .why li {
    padding-block-start: 0.25em;
  }
  .empty {
    display: grid;
    gap: 1em;
    justify-items: center;
    padding-block: calc(var(--_gap) * 3);
    text-align: center;
  }
  .empty svg {
    inline-size: 3em;
    block-size: 3em;
    stroke-width: 1;
    color: var(--_muted);
  }
  @keyframes arrive {
    from {
      translate: 2rem 0;
      opacity: 0;
    }
  }
`;

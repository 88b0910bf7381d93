import { css } from '../base/css.ts';

/** An order on its page; addresses stand side by side where there is room. A code is dark on light whatever the page, as cameras want it. */
export const orderStyles = css`
  .order {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_gap) * 2);
    max-inline-size: 44rem;
  }
  .order h2 {
    font-size: 1.75em;
    text-wrap: balance;
  }
  .order + p {
    margin-block-start: 1.5em;
  }
  .number {
    white-space: nowrap;
  }
  .row time {
    display: inline-block;
  }
  .steps {
    display: grid;
    gap: 0.75em;
    counter-reset: step;
  }
  .steps li {
    display: grid;
    grid-template-columns: 1.75em minmax(0, 1fr);
    gap: 0.75em;
    counter-increment: step;
  }
  .steps li::before {
    content: counter(step);
    display: grid;
    place-items: center;
    block-size: 1.75em;
    border: 1px solid var(--_edge);
    border-radius: 50%;
    font-size: 0.875em;
    line-height: 1;
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr));
    gap: 0.75em 1.5em;
  }
  .facts code {
    font-family: ui-monospace, monospace;
    font-size: 1.0625em;
  }
  .code {
    inline-size: 11rem;
    background: #fff;
    stroke: #000;
    forced-color-adjust: none;
  }
  .particulars {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 9rem), 1fr));
    gap: calc(var(--_gap) * 1.25) var(--_gap);
    padding-block: calc(var(--_gap) * 1.5);
    border-block: 1px solid var(--_line);
  }
  .particulars h3 {
    margin-block-end: 0.25em;
  }
`;

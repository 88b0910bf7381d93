import { css } from '../base/css.ts';

/** One column on a phone; from 60rem the review stands beside the form and stays in sight. */
export const checkoutStyles = css`
  :host {
    container-type: inline-size;
  }
  form,
  .sections {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_gap) * 2.5);
  }
  .sections > section + section {
    padding-block-start: calc(var(--_gap) * 2);
    border-block-start: 1px solid var(--_line);
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 9rem), 1fr));
    gap: var(--_gap);
    align-items: start;
  }
  .choices legend {
    margin-block-end: var(--_gap);
  }
  .option {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: start;
    padding-inline: 0.875em;
    border: 1px solid var(--_line);
  }
  legend + .option {
    border-start-start-radius: var(--_radius);
    border-start-end-radius: var(--_radius);
  }
  .option:last-of-type {
    border-end-start-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
  }
  .option + .option {
    border-block-start: 0;
  }
  .option:has(:checked) {
    background: var(--_tint);
    box-shadow: inset 3px 0 var(--_accent);
  }
  .option input {
    inline-size: 1.25em;
    block-size: 1.25em;
    margin-block: 0.875em;
    accent-color: var(--_accent);
  }
  .option label {
    display: flex;
    gap: 0.25em 1em;
    justify-content: space-between;
    padding: 0.75em 0 0.75em 0.75em;
  }
  .option label span + span {
    font-weight: 600;
    white-space: nowrap;
  }
  .option small {
    display: block;
  }
  .option input:disabled + label {
    color: var(--_muted);
    cursor: default;
  }
  .option .why {
    grid-column: 2;
    padding: 0 0 0.75em 0.75em;
  }
  .choices > .error {
    margin-block-start: 0.5em;
  }
  .finish {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_gap) * 1.5);
    align-content: start;
    padding: calc(var(--_gap) * 1.25);
    border-radius: calc(var(--_radius) * 1.5);
    background: var(--_tint);
  }
  .changes {
    display: grid;
    gap: 0.5em;
  }
  .changes li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
  }
  .read {
    padding-inline-start: 2.3em;
  }
  .progress {
    text-align: center;
  }
  .progress:empty {
    margin-block-start: calc(var(--_gap) * -1.5);
  }
  .sections:disabled > :not([part='payment']) {
    opacity: 0.65;
  }
  #setback:focus-visible {
    outline: var(--_ring);
  }
  @container (min-width: 60rem) {
    form {
      grid-template-columns: minmax(0, 1fr) minmax(22rem, 26rem);
      gap: calc(var(--_gap) * 3);
      align-items: start;
    }
    .finish {
      position: sticky;
      inset-block-start: var(--_gap);
    }
  }
`;

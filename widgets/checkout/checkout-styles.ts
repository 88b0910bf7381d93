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
  .address {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_gap);
  }
  .address > * {
    flex: 1 1 100%;
  }
  .address > :has([name$='Code'], [name$='city'], [name$='region']) {
    flex-basis: 8.5rem;
  }
  .option {
    margin-block-start: 0.5em;
    padding: 0.75em 0.875em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .option:has(:checked) {
    background: var(--_tint);
    border-color: var(--_accent);
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
  }
  .finish {
    padding: calc(var(--_gap) * 1.25);
    border-radius: calc(var(--_radius) * 1.5);
    background: var(--_tint);
  }
  .read {
    margin-block: -0.4em 0.6em;
    padding-inline-start: 2.3em;
  }
  .progress {
    text-align: center;
  }
  .progress:empty {
    position: absolute;
  }
  .sections:disabled > :not([part='payment']) {
    opacity: 0.65;
  }
  #setback {
    display: grid;
    gap: 0.5em;
  }
  #setback > :first-child {
    font-weight: 600;
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

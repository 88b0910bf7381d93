import { css } from '../base/css.ts';

/** What is framed on an order’s page, and what stands in the frames. */
export const cardStyles = css`
  .narrow {
    max-inline-size: 34rem;
  }
  h4 {
    margin: 0;
    font-size: 1em;
    font-weight: 600;
  }
  .case {
    gap: 0.875em;
    padding: 1.25em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .pieces-of {
    display: grid;
    gap: 0.25em;
    overflow-wrap: anywhere;
  }
  .todo {
    display: grid;
    gap: 0.375em;
    padding-inline-start: 1.25em;
    list-style: decimal;
  }
  address {
    display: grid;
    font-style: normal;
    overflow-wrap: anywhere;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
  }
  .history {
    display: grid;
    gap: 0.375em;
    margin-block-start: 0.75em;
  }
  .why p {
    margin-block-start: 0.375em;
  }
  h2 + .muted {
    margin-block-start: 0.25em;
  }
`;

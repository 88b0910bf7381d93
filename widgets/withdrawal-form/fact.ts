import { html, type TemplateResult } from 'lit/html.js';

/** One row of a statement or a receipt, in a `<dl>`. */
export const fact = (label: string, value: unknown): TemplateResult =>
  html`<div>
    <dt class="small muted">${label}</dt>
    <dd>${value}</dd>
  </div>`;

import { html, type TemplateResult } from 'lit/html.js';

/** What something is, and under it what it says: one row of a `<dl>`. */
export const fact = (label: string, value: unknown): TemplateResult =>
  html`<div>
    <dt class="small muted">${label}</dt>
    <dd>${value}</dd>
  </div>`;

import { CassaPolicyText } from '../policy-text/cassa-policy-text.ts';

if (!customElements.get('cassa-policy-text')) customElements.define('cassa-policy-text', CassaPolicyText);

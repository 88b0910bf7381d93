import { CassaReturn } from '../return-form/cassa-return.ts';

if (!customElements.get('cassa-return')) customElements.define('cassa-return', CassaReturn);

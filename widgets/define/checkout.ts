import { CassaCheckout } from '../checkout/cassa-checkout.ts';

if (!customElements.get('cassa-checkout')) customElements.define('cassa-checkout', CassaCheckout);

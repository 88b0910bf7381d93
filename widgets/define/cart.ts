import { CassaCart } from '../cart/cassa-cart.ts';

if (!customElements.get('cassa-cart')) customElements.define('cassa-cart', CassaCart);

import { CassaProduct } from '../product/cassa-product.ts';

if (!customElements.get('cassa-product')) customElements.define('cassa-product', CassaProduct);

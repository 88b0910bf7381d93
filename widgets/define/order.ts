import { CassaOrder } from '../order/cassa-order.ts';

if (!customElements.get('cassa-order')) customElements.define('cassa-order', CassaOrder);

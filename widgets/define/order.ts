import { CassaOrder } from '../order/cassa-order.ts';
import { register } from './register.ts';

register('cassa-order', CassaOrder);

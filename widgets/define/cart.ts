import { CassaCart } from '../cart/cassa-cart.ts';
import { register } from './register.ts';

register('cassa-cart', CassaCart);

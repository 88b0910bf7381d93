import { CassaProduct } from '../product/cassa-product.ts';
import { register } from './register.ts';

register('cassa-product', CassaProduct);

import { CassaCheckout } from '../checkout/cassa-checkout.ts';
import { register } from './register.ts';

register('cassa-checkout', CassaCheckout);

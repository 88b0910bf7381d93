import { CassaWithdrawal } from '../withdrawal-form/cassa-withdrawal.ts';
import { register } from './register.ts';

register('cassa-withdrawal', CassaWithdrawal);

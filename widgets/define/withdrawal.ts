import { CassaWithdrawal } from '../withdrawal-form/cassa-withdrawal.ts';

if (!customElements.get('cassa-withdrawal')) customElements.define('cassa-withdrawal', CassaWithdrawal);

/** When it is where a case does not say: a Wednesday morning in Italy, between holidays. */
export const ordinaryNow = '2026-11-11T09:00:00Z';

/** When an order was placed: a Tuesday morning in Italy. */
export const ordinaryOrder = '2026-10-20T09:00:00Z';

/** When somebody states to withdraw: a Monday in Italy, a working morning. */
export const ordinaryStatement = '2026-11-02T09:00:00Z';

/** Name of the fragment that opens an order: `#cassa-order=<id>.<token>`. */
export const orderFragment = 'cassa-order';

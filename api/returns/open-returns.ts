import type { ReturnRecord } from './return-record.ts';

/** Where a return stands while somebody waits for something of it. */
export const openReturns: ReadonlySet<ReturnRecord['state']> = new Set(['requested', 'approved', 'received']);

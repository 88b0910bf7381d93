import type { Instant } from './column-types.ts';

/** Tries that all servers count together. */
export interface ThrottleTables {
  throttles: {
    merchant_id: string;
    key: string;
    count: number;
    ends_at: Instant;
  };
}

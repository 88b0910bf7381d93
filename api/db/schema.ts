import type { AfterSaleTables } from './after-sale-tables.ts';
import type { ShopTables } from './shop-tables.ts';

/** Every table with its columns, as `migrations/` makes them. */
export interface Database extends ShopTables, AfterSaleTables {}

import type { AfterSaleTables } from './after-sale-tables.ts';
import type { BankTables } from './bank-tables.ts';
import type { CaptureTables } from './capture-tables.ts';
import type { PaymentAccountTables } from './payment-account-tables.ts';
import type { EventTables } from './event-tables.ts';
import type { ShopTables } from './shop-tables.ts';
import type { ThrottleTables } from './throttle-tables.ts';

/** Every table with its columns, as `migrations/` makes them. */
export interface Database
  extends ShopTables, AfterSaleTables, BankTables, CaptureTables, PaymentAccountTables, EventTables, ThrottleTables {}

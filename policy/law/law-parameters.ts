import * as consumerRights from './eu-consumer-rights.ts';
import * as dataProtection from './eu-data-protection.ts';
import * as jurisdiction from './eu-jurisdiction.ts';
import * as refund from './eu-refund.ts';
import * as saleOfGoods from './eu-sale-of-goods.ts';
import * as withdrawal from './eu-withdrawal.ts';
import * as eu from './eu.ts';
import * as it from './it.ts';
import type { LawParameter } from './law-parameter.ts';
import { vatRates } from './vat-rates.ts';

const sources = [eu, consumerRights, refund, saleOfGoods, dataProtection, jurisdiction, withdrawal, it, vatRates];

/** Every parameter by the id that `Reason.law` names. */
export const lawParameters: ReadonlyMap<string, LawParameter<unknown>> = new Map(
  sources.flatMap((source) => Object.values<LawParameter<unknown>>(source)).map((parameter) => [parameter.id, parameter]),
);

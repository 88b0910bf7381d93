import { documentedExports, documentedProperties, nothingOpen } from './doc-rules.ts';
import { importRule } from './import-rules.ts';
import { oneAdapter } from './provider-rules.ts';
import { decidedText, oneClient, oneRegistry, purePolicy } from './purity-rules.ts';
import type { Rule } from './rule.ts';
import { clearNames, knownFolders, namedExports, nounFiles, shortFiles } from './shape-rules.ts';
import { claimedOnce } from './sql-rules.ts';
import { noCountry, noMerchant } from './word-rules.ts';

/** Every rule of the house that a machine can see. */
export const rules: readonly Rule[] = [
  importRule,
  oneAdapter,
  purePolicy,
  oneClient,
  oneRegistry,
  decidedText,
  knownFolders,
  nounFiles,
  shortFiles,
  clearNames,
  namedExports,
  claimedOnce,
  noMerchant,
  noCountry,
  documentedExports,
  documentedProperties,
  nothingOpen,
];

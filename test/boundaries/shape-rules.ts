import type { Rule } from './rule.ts';
import { finding, isTest, roomOf, walk, type SourceFile } from './source-file.ts';

/** Folders of each room; one noun names the same story in all of them. */
const folders: Record<string, readonly string[]> = {
  policy: [
    'profiles law lint reason calendar terms account scenario text diff',
    'seller buyer price discount shipping tax payment order delivery withdrawal return refund guarantee notice',
  ].flatMap(words),
  api: [
    'http db audit jobs mail documents attachments deadlines cli',
    'shops catalog carts checkouts orders payments bank captures parcels withdrawals returns refunds claims notices webhooks events accounts privacy',
  ].flatMap(words),
  widgets: [
    'define client base form locales',
    'product cart checkout order return-form withdrawal-form policy-text account console',
  ].flatMap(words),
};

/** A new folder is a decision about the house, so it is named here first. */
export const knownFolders: Rule = {
  name: 'folders',
  check(source) {
    const known = folders[roomOf(source.path)];
    const [, folder, file] = source.path.split('/');
    if (!known || !folder || file === undefined || known.includes(folder)) return [];
    return [finding(source, 0, `${folder}/ is no folder of ${roomOf(source.path)}/`)];
  },
  bad: [
    ['api/shipping/a.ts', ''],
    ['policy/misc/a.ts', ''],
  ],
  good: [
    ['api/carts/add-line.ts', ''],
    ['policy/quote.ts', ''],
    ['widgets/cart/a/b.ts', ''],
    ['demo/anything/a.ts', ''],
  ],
};

/** `orders.routes.ts` lives in orders/, not among another noun's files; `price-profile.ts` lives in price/. */
export const nounFiles: Rule = {
  name: 'noun files',
  check(source) {
    const [room, folder] = source.path.split('/');
    const file = source.path.split('/').at(-1) ?? '';
    const noun = room === 'api' ? /^([a-z-]+)\.(routes|wire|store)\.ts$/.exec(file)?.[1] : /^([a-z-]+)-profile\.ts$/.exec(file)?.[1];
    const home = noun !== undefined && folders[room ?? '']?.includes(noun) ? noun : folder;
    return home === folder ? [] : [finding(source, 0, `belongs in ${home}/`)];
  },
  bad: [
    ['api/carts/orders.routes.ts', ''],
    ['api/http/carts.store.ts', ''],
    ['policy/price/tax-profile.ts', ''],
  ],
  good: [
    ['api/carts/carts.routes.ts', ''],
    ['api/http/problem.wire.ts', ''],
    ['api/catalog/product.store.ts', ''],
    ['policy/tax/tax-profile.ts', ''],
  ],
};

/** A file is one concept: 250 lines at most, an element 300. Tests and tables of words are as long as they are. */
export const shortFiles: Rule = {
  name: 'length',
  check(source) {
    if (isTest(source.path) || source.path.includes('/locales/') || /-words\.[a-z]{2}\.ts$/.test(source.path)) return [];
    const lines = source.text.split('\n').length - 1;
    const limit = isElement(source) ? 300 : 250;
    return lines > limit ? [finding(source, source.text.length - 1, `has ${lines} lines, at most ${limit}`)] : [];
  },
  bad: [
    ['policy/a.ts', '\n'.repeat(251)],
    ['widgets/cart/cassa-cart.ts', `export class CassaCart extends CassaElement {}${'\n'.repeat(301)}`],
  ],
  good: [
    ['policy/a.ts', '\n'.repeat(250)],
    ['policy/a.test.ts', '\n'.repeat(400)],
    ['policy/reason/reason-words.it.ts', '\n'.repeat(400)],
    ['widgets/cart/cassa-cart.ts', `export class CassaCart extends CassaElement {}${'\n'.repeat(300)}`],
  ],
};

const vague = /^(utils?|helpers?|common|misc|types|constants)$/;

/** Names say what is inside, in kebab-case. */
export const clearNames: Rule = {
  name: 'names',
  check(source) {
    const parts = source.path.split('/');
    const words = parts.map((part) => part.split('.')[0] ?? '');
    const empty = words.find((word) => vague.test(word));
    if (empty) return [finding(source, 0, `"${empty}" says nothing`)];
    return /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*\.(ts|mjs|js)$/.test(parts.at(-1) ?? '') ? [] : [finding(source, 0, 'is not kebab-case')];
  },
  bad: [
    ['api/http/utils.ts', ''],
    ['widgets/helpers/a.ts', ''],
    ['policy/price/unitPrice.ts', ''],
    ['api/types.wire.ts', ''],
  ],
  good: [
    ['policy/price/unit-price.ts', ''],
    ['api/carts/carts.wire.ts', ''],
    ['widgets/cart/cart.element.test.ts', ''],
  ],
};

/** Exports have names; only tools that insist on a default get one. */
export const namedExports: Rule = {
  name: 'named exports',
  check: (source) =>
    /(^|\/)[a-z-]*\.?config\.(ts|mjs)$|global-setup\.ts$/.test(source.path)
      ? []
      : source.program.body
          .filter((node) => node.type === 'ExportDefaultDeclaration')
          .map((node) => finding(source, node.start, 'has a default export')),
  bad: [['policy/a.ts', 'export default 1;']],
  good: [
    ['test/vitest.config.ts', 'export default {};'],
    ['policy/a.ts', 'export const one = 1;'],
  ],
};

function isElement(source: SourceFile): boolean {
  let found = false;
  walk(source.program, (node) => {
    if (
      node.type === 'ClassDeclaration' &&
      node.superClass &&
      /Element\b/.test(source.text.slice(node.superClass.start, node.superClass.end))
    )
      found = true;
  });
  return found;
}

function words(list: string): string[] {
  return list.split(' ');
}

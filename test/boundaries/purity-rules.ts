import type { ESTree } from 'vite';
import type { Rule } from './rule.ts';
import { finding, isTest, walk, type Finding, type SourceFile } from './source-file.ts';

const impure = new Set([
  'Date',
  'fetch',
  'process',
  'performance',
  'crypto',
  'console',
  'globalThis',
  'setTimeout',
  'setInterval',
  'queueMicrotask',
]);
const network = new Set(['fetch', 'XMLHttpRequest', 'EventSource', 'WebSocket', 'sendBeacon']);

/** The one file of policy that writes with Intl: locale, currency and zone are always named there. */
const intlDoor = 'policy/reason/locale-format.ts';

/** No clock, no I/O and no randomness in policy: `now` is an argument. */
export const purePolicy: Rule = {
  name: 'pure policy',
  check: (source) =>
    !source.path.startsWith('policy/') || isTest(source.path)
      ? []
      : [
          ...globals(source, (name) => impure.has(name)),
          ...(source.path === intlDoor ? [] : globals(source, (name) => name === 'Intl')).map((each) => ({
            ...each,
            detail: `${each.detail}, which only ${intlDoor} may: take localeFormat`,
          })),
          ...members(source, (object, property) => object === 'Math' && property === 'random'),
          ...members(source, (object, property) => object === 'Temporal' && property === 'Now'),
        ],
  bad: [
    ['policy/a.ts', `export const today = new Date();`],
    ['policy/a.ts', `export const due = (d: Date) => d;`],
    ['policy/a.ts', `export const dice = Math.random();`],
    ['policy/a.ts', `export const now = Temporal.Now.instant();`],
    ['policy/a.ts', `export const rates = await fetch('/rates');`],
    ['policy/a.ts', `export const zone = process.env.TZ;`],
    ['policy/a.ts', `export const euro = new Intl.NumberFormat('it');`],
    [intlDoor, `export const today = new Date();`],
  ],
  good: [
    ['policy/a.ts', `export const a = { Date: 1, process: (order: { fetch: number }) => order.fetch };`],
    ['policy/a.ts', `/** Never a Date. */ export const half = Math.round(0.5);`],
    ['policy/a.test.ts', `export const oracle = new Date(0);`],
    [intlDoor, `export const euro = new Intl.NumberFormat('it');`],
  ],
};

/** In widgets only client/ talks to a server. */
export const oneClient: Rule = {
  name: 'only client/ calls fetch',
  check: (source) =>
    !source.path.startsWith('widgets/') || source.path.startsWith('widgets/client/') || isTest(source.path)
      ? []
      : [
          ...globals(source, (name) => network.has(name)),
          ...members(source, (object, property) => ['window', 'globalThis', 'self', 'navigator'].includes(object) && network.has(property)),
        ],
  bad: [
    ['widgets/cart/a.ts', `fetch('/v1/cart');`],
    ['widgets/cart/a.ts', `window.fetch('/v1/cart');`],
    ['widgets/cart/a.ts', `navigator.sendBeacon('/v1/cart');`],
  ],
  good: [
    ['widgets/client/a.ts', `fetch('/v1/cart');`],
    ['widgets/cart/a.ts', `this.client.fetch('/v1/cart');`],
  ],
};

/** In widgets only define/ registers tags, so that importing a class has no effect on the page. */
export const oneRegistry: Rule = {
  name: 'only define/ registers tags',
  check: (source) =>
    !source.path.startsWith('widgets/') || source.path.startsWith('widgets/define/') || isTest(source.path)
      ? []
      : [
          ...members(source, (object, property) => object === 'customElements' && property === 'define'),
          ...globals(source, (name) => name === 'customElement'),
        ],
  bad: [
    ['widgets/cart/a.ts', `customElements.define('cassa-cart', class extends HTMLElement {});`],
    ['widgets/cart/a.ts', `window.customElements.define('cassa-cart', class extends HTMLElement {});`],
    [
      'widgets/cart/a.ts',
      `import { customElement } from 'lit/decorators.js'; @customElement('cassa-cart') export class A extends HTMLElement {}`,
    ],
  ],
  good: [
    ['widgets/define/a.ts', `customElements.define('cassa-cart', class extends HTMLElement {});`],
    ['widgets/cart/a.ts', `await customElements.whenDefined('cassa-cart');`],
  ],
};

/** Amounts and dates arrive as text: a widget neither formats them nor reads a clock for a legal day. */
export const decidedText: Rule = {
  name: 'widgets print, they do not format',
  check: (source) =>
    !source.path.startsWith('widgets/') || isTest(source.path)
      ? []
      : [...globals(source, (name) => name === 'Intl'), ...members(source, (_, property) => /^toLocale(Date|Time)?String$/.test(property))],
  bad: [
    ['widgets/cart/a.ts', `new Intl.NumberFormat('it');`],
    ['widgets/cart/a.ts', `total.toLocaleString('it');`],
  ],
  good: [['widgets/cart/a.ts', `export const text = total.text.toLocaleUpperCase();`]],
};

function globals(source: SourceFile, forbidden: (name: string) => boolean): Finding[] {
  const found: Finding[] = [];
  walk(source.program, (node, ancestors) => {
    if (node.type === 'Identifier' && forbidden(node.name) && isReference(node, ancestors.at(-1)))
      found.push(finding(source, node.start, `uses ${node.name}`));
  });
  return found;
}

/** Whether an identifier is the thing itself, not the name of a property or of a member somebody else has. */
function isReference(node: ESTree.Node, parent: ESTree.Node | undefined): boolean {
  switch (parent?.type) {
    case 'MemberExpression':
      return parent.object === node || parent.computed;
    case 'Property':
    case 'PropertyDefinition':
    case 'MethodDefinition':
    case 'TSPropertySignature':
    case 'TSMethodSignature':
      return parent.computed || parent.key !== node;
    default:
      return true;
  }
}

function members(source: SourceFile, forbidden: (object: string, property: string) => boolean): Finding[] {
  const found: Finding[] = [];
  walk(source.program, (node) => {
    if (node.type !== 'MemberExpression' || node.property.type !== 'Identifier' || node.computed) return;
    if (forbidden(lastName(node.object), node.property.name))
      found.push(finding(source, node.start, `uses ${lastName(node.object)}.${node.property.name}`));
  });
  return found;
}

/** `customElements` of both `customElements` and `window.customElements`. */
function lastName(node: ESTree.Node): string {
  if (node.type === 'Identifier') return node.name;
  return node.type === 'MemberExpression' && node.property.type === 'Identifier' ? node.property.name : '';
}

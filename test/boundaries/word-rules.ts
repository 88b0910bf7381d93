import type { ESTree } from 'vite';
import type { Rule } from './rule.ts';
import { finding, isTest, walk, type Finding } from './source-file.ts';

const product = (path: string) => /^(policy|api|widgets)\//.test(path) && !isTest(path);
const merchant = /backbone|impronta|restelli|il ?borro/i;
const country =
  /^(A[DELT]|B[AEGR]|C[AHNYZ]|D[EK]|E[ES]|F[IR]|G[BR]|H[RU]|I[ENST]|JP|L[ITUV]|M[CT]|N[LO]|P[LT]|R[OSU]|S[EIKM]|T[R]|U[AKS]|VA|XI)$/;

/** A merchant is its profile: no code knows one by name. */
export const noMerchant: Rule = {
  name: 'no merchant in code',
  check: (source) =>
    product(source.path)
      ? source.text
          .split('\n')
          .flatMap((text, index) =>
            merchant.test(text) ? [{ path: source.path, line: index + 1, detail: `names a merchant: ${merchant.exec(text)?.[0]}` }] : [],
          )
      : [],
  bad: [
    ['policy/a.ts', `export const free = shop === 'impronta';`],
    ['api/a.ts', `// Backboneprostore wants it so`],
    ['widgets/cart/a.ts', `export const il_borro = 'Il Borro';`],
  ],
  good: [
    ['policy/a.test.ts', `export const profile = 'impronta';`],
    ['demo/a.ts', `export const shops = ['restelli'];`],
  ],
};

/** What differs by country is data, never a branch. */
export const noCountry: Rule = {
  name: 'no country in code',
  check(source) {
    if (!product(source.path)) return [];
    const found: Finding[] = [];
    walk(source.program, (node) => {
      for (const compared of comparedWith(node))
        if (isCountry(compared))
          found.push(finding(source, compared.start, `compares with the country ${source.text.slice(compared.start, compared.end)}`));
    });
    return found;
  },
  bad: [
    ['policy/a.ts', `if (country === 'IT') free();`],
    ['api/a.ts', `export const abroad = 'CH' != destination.country;`],
    ['widgets/a.ts', `switch (country) { case 'GB': break; }`],
    ['policy/a.ts', `export const near = ['IT', 'SM'].includes(country);`],
    ['policy/a.ts', `export const near = new Set(['IT', 'SM']);`],
  ],
  good: [
    ['policy/a.ts', `export const formats = { IT: 'postalCode', CH: 'postalCode' };`],
    ['policy/a.ts', `export const on = state === 'OK' || countries.includes(country);`],
    ['policy/a.test.ts', `if (country === 'IT') free();`],
  ],
};

function comparedWith(node: ESTree.Node): readonly ESTree.Node[] {
  switch (node.type) {
    case 'BinaryExpression':
      return /^[!=]==?$/.test(node.operator) ? [node.left, node.right] : [];
    case 'SwitchCase':
      return node.test ? [node.test] : [];
    case 'CallExpression': {
      const { callee } = node;
      if (callee.type !== 'MemberExpression' || callee.object.type !== 'ArrayExpression' || callee.property.type !== 'Identifier')
        return [];
      return /^(includes|indexOf|some|find)$/.test(callee.property.name)
        ? callee.object.elements.filter((element) => element !== null)
        : [];
    }
    case 'NewExpression': {
      const [list] = node.arguments;
      const isSet = node.callee.type === 'Identifier' && node.callee.name === 'Set' && list?.type === 'ArrayExpression';
      return isSet ? list.elements.filter((element) => element !== null) : [];
    }
    default:
      return [];
  }
}

const isCountry = (node: ESTree.Node) => node.type === 'Literal' && typeof node.value === 'string' && country.test(node.value);

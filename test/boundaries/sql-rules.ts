import type { ESTree } from 'vite';
import type { Rule } from './rule.ts';
import { finding, walk, type Finding } from './source-file.ts';

/**
 * What is claimed is looked for once, in a `with … as materialized`. Inside an `in (…)` some plans look again for every row they compare,
 * each time past the rows just claimed: a claim of one then takes all there are.
 */
export const claimedOnce: Rule = {
  name: 'claimed once',
  check(source) {
    const found: Finding[] = [];
    walk(source.program, (node) => {
      if (node.type !== 'TemplateLiteral') return;
      const text = sqlOf(node);
      for (const { index } of text.matchAll(/\bfor update\b/g))
        if (/\bin\s*$/.test(text.slice(0, openedBefore(text, index))))
          found.push(finding(source, node.start, 'claims rows inside an in (…)'));
    });
    return found;
  },
  bad: [
    ['api/a.store.ts', 'sql`update a set b = 1 where (c, d) in (select c, d from a where e <= ${now()} limit 1 for update skip locked)`'],
    ['api/a.store.ts', 'sql`delete from a where b in ( select b from a where c = any(array(select 1)) for update)`'],
  ],
  good: [
    [
      'api/a.store.ts',
      'sql`with due as materialized (select b from a where c in (1, 2) for update skip locked) update a set d = 1 where b in (select b from due)`',
    ],
    ['api/a.store.ts', 'sql`select b from a where c in (select c from d) for update`'],
    ['api/a.store.ts', 'sql`delete from a where b = (select b from a limit 1 for update skip locked)`'],
  ],
};

/** A template's text without what is filled in. */
const sqlOf = ({ quasis }: ESTree.TemplateLiteral): string => quasis.map(({ value }) => value.raw).join('?');

/** Where the parenthesis opens that the offset stands in; 0 where it stands in none. */
function openedBefore(text: string, offset: number): number {
  for (let at = offset, depth = 0; at > 0; at -= 1) {
    const sign = text[at - 1];
    if (sign === ')') depth += 1;
    if (sign === '(' && depth === 0) return at - 1;
    if (sign === '(') depth -= 1;
  }
  return 0;
}

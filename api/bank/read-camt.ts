import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { camtEntries } from './camt-entries.ts';
import { compactIban } from './iban.ts';
import { mostEntries, UnreadableStatement, type Statement } from './statement-entry.ts';
import { children, leaf, type XmlNode } from './xml-node.ts';

const parser = new XMLParser({
  removeNSPrefix: true,
  ignoreAttributes: (name) => name !== 'Ccy',
  attributeNamePrefix: '@',
  parseTagValue: false,
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: 40,
});

/**
 * The statements of a CAMT.053 file, of any version from 02 on, one an account and day. A file that is cut off is no statement: what
 * is missing from it could be money.
 *
 * @throws UnreadableStatement
 * @source ISO 20022 camt.053.001.02 to .08
 */
export function readCamt(text: string): Statement[] {
  // No bank defines entities, and whoever does wants them to grow.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new UnreadableStatement('forbidden', 'A statement has no DOCTYPE and no entities');
  if (!/<(?:[\w.-]+:)?BkToCstmrStmt[\s>]/.test(text))
    throw new UnreadableStatement('notAStatement', 'There is no BkToCstmrStmt: export a CAMT.053, not a CAMT.052 or CAMT.054');
  requireTame(text);
  const valid = XMLValidator.validate(text);
  if (valid !== true) throw new UnreadableStatement('malformed', `Line ${valid.err.line}: ${valid.err.code}`);
  const statements = children(documentOf(text), 'Document').flatMap((document) =>
    children(document, 'BkToCstmrStmt').flatMap((message) => children(message, 'Stmt')),
  );
  if (statements.length === 0) throw new UnreadableStatement('notAStatement', 'There is no Stmt');
  return statements.map((statement) => {
    const iban = compactIban(leaf(statement, 'Acct', 'Id', 'IBAN') ?? '');
    return { source: 'camt', iban: iban || null, entries: camtEntries(statement) };
  });
}

/** Tags, their length and depth of the largest file that is read: whatever is larger would keep everybody else waiting. */
const mostTags = 400_000;
const longestTag = 4096;
const mostDepth = 40;

/** Looks a file through before any parser does, in time that only grows with its length. */
function requireTame(text: string): void {
  let [tags, entries, depth] = [0, 0, 0];
  for (const [tag, closing] of text.matchAll(/<(\/?)[^<>]*>/g)) {
    tags += 1;
    if (/^<(?:[\w.-]+:)?Ntry[\s/>]/.test(tag)) entries += 1;
    if (!tag.endsWith('/>') && !/^<[!?]/.test(tag)) depth += closing ? -1 : 1;
    if (entries > mostEntries || tags > mostTags) throw new UnreadableStatement('tooManyEntries', `At most ${mostEntries} entries a file`);
    if (depth > mostDepth || tag.length > longestTag)
      throw new UnreadableStatement('malformed', 'No bank nests elements that deep, or says so much in one tag');
  }
  // A tag that never ends is no tag to the look above, and all of the rest to others.
  if (text.lastIndexOf('<') > text.lastIndexOf('>')) throw new UnreadableStatement('malformed', 'The file is cut off');
}

function documentOf(text: string): XmlNode {
  try {
    return parser.parse(text) as XmlNode;
  } catch (error) {
    throw new UnreadableStatement('malformed', error instanceof Error ? error.message.slice(0, 200) : 'It cannot be read');
  }
}

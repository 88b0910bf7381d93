import { createHash } from 'node:crypto';
import type { DocumentContent } from './document-content.ts';
import { documentWords } from './document-words.ts';
import { closePageFlow, openPageFlow } from './page-flow.ts';
import { setBlock, setTitle } from './set-blocks.ts';

/** Bytes kept for documents that are asked for again: terms and models are the same for everybody. */
const maxKept = 4_000_000;
const kept = new Map<string, Promise<Buffer>>();
const sizes = new Map<string, number>();

/**
 * The document as a tagged PDF (PDF/UA-1, version 1.7) with its fonts in it. The same content gives the same bytes, and is set once
 * as long as it is remembered.
 */
export function renderPdf(content: DocumentContent): Promise<Buffer> {
  const key = createHash('sha256')
    .update(JSON.stringify([content, content.page(1, 2)]))
    .digest('base64');
  const known = kept.get(key);
  if (known !== undefined) {
    kept.delete(key);
    kept.set(key, known);
    return known;
  }
  const setting = setInPages(content);
  kept.set(key, setting);
  setting.then(
    ({ length }) => remember(key, length),
    () => kept.delete(key),
  );
  return setting;
}

/** The ones asked for longest ago make room. */
function remember(key: string, length: number): void {
  sizes.set(key, length);
  let total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  for (const oldest of kept.keys()) {
    if (total <= maxKept) return;
    const size = sizes.get(oldest);
    if (size === undefined) continue;
    total -= size;
    sizes.delete(oldest);
    kept.delete(oldest);
  }
}

async function setInPages(content: DocumentContent): Promise<Buffer> {
  const flow = await openPageFlow(content);
  setTitle(flow, content.author, content.title);
  for (const block of content.blocks) await setBlock(flow, block);
  if (flow.hasUnshown) await setBlock(flow, { kind: 'paragraph', look: 'note', text: documentWords(content.language).unshown });
  return closePageFlow(flow, content);
}

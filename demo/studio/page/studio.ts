import './without-eval.ts';
import { Temporal } from 'temporal-polyfill';
import type { Profile, WordsLanguage } from '../../../policy/index.ts';
import { acknowledgedText } from './acknowledged-text.ts';
import { checkText, type CheckedText } from './check-text.ts';
import { keepDraft, keptDraft } from './draft.ts';
import { Editor } from './editor.ts';
import { byId } from './element.ts';
import { MarkList } from './mark-list.ts';
import { PreviewFrame } from './preview-frame.ts';
import { fileNameOf, readText, saveText } from './profile-file.ts';
import { Publishing, type Publication } from './publishing.ts';
import { connectTabs } from './tabs.ts';
import { WhatIfPanel } from './what-if-panel.ts';

const example = byId('example', HTMLSelectElement);
const language = byId('language', HTMLSelectElement);
const speed = byId('speed', HTMLElement);
const stale = byId('stale', HTMLElement);
const published = byId('published', HTMLElement);
const acknowledge = byId('acknowledge', HTMLButtonElement);
const file = byId('file', HTMLInputElement);

const today = (): string => Temporal.Now.plainDateISO('Europe/Rome').toString();
const words = (): WordsLanguage => language.value as WordsLanguage;
const previewLanguage = (): string => language.selectedOptions[0]?.dataset['preview'] ?? 'en';

let begunWith = '';
let begunExample = example.value;
let profile: Profile | undefined;
let checked: CheckedText = { marks: [], blocking: [] };
let version: number | undefined;

const editor = new Editor(() => written());
const marks = new MarkList((line) => editor.selectLine(line));
const panel = new WhatIfPanel(() => answer());
const preview = new PreviewFrame();
const publishing = new Publishing((publication, newest) => tell(publication, newest));

/** Everything that follows from the text. */
function written(): void {
  const start = performance.now();
  checked = checkText(editor.text, today(), words());
  profile = checked.profile ?? profile;
  stale.hidden = checked.profile !== undefined;
  editor.show(checked.marks);
  marks.show(checked.marks, words());
  answer(start);
  keepDraft({ text: editor.text, example: begunExample, begunWith });
  publishing.text(editor.text, checked);
}

/** The answers alone: the question changed, or the text did. */
function answer(start = performance.now()): void {
  if (profile) panel.show(profile, words());
  else panel.refuse('There is no profile without mistakes yet.');
  const took = performance.now() - start;
  speed.textContent = `computed here in ${took.toFixed(1)} ms`;
  speed.dataset['ms'] = took.toFixed(1);
}

function tell(publication: Publication, newest: boolean): void {
  if (publication.state === 'published') {
    version = publication.version;
    if (publication.changed) preview.refresh(previewLanguage());
  }
  if (!newest) return;
  const last = version === undefined ? 'the one published last' : `version ${version}, published last`;
  const found = checked.blocking.map(({ id }) => id);
  const said: Readonly<Record<Publication['state'], string>> = {
    waiting: 'Publishing…',
    mistakes: `Not published: the profile has mistakes. The widgets show ${last}.`,
    belowLaw: `Not published: below the law and neither mended nor acknowledged (${[...new Set(found)].join(', ')}). The widgets show ${last}.`,
    failed: `Not published: the shop did not answer as it should. The widgets show ${last}.`,
    published: `Published as version ${version}: the widgets show what you wrote.`,
  };
  // A status that is written again is read out again.
  if (published.textContent !== said[publication.state]) published.textContent = said[publication.state];
  published.dataset['state'] = publication.state;
  acknowledge.hidden = publication.state !== 'belowLaw';
}

function begin(text: string, name: string): void {
  begunWith = text;
  begunExample = name;
  example.value = name;
  editor.load(text);
}

async function exampleText(name: string): Promise<string> {
  const answer = await fetch(`/profiles/${name}.json`);
  if (!answer.ok) throw new Error(`no example ${name}`);
  return answer.text();
}

/** Whether what was written may be thrown away; asks only where there is something to lose. */
async function mayThrowAway(instead: string): Promise<boolean> {
  if (editor.text === begunWith) return true;
  const dialog = byId('confirm', HTMLDialogElement);
  byId('confirm-text', HTMLElement).textContent = `${instead} replaces what you wrote. Export keeps it in a file.`;
  dialog.returnValue = 'keep';
  dialog.showModal();
  await new Promise((closed) => dialog.addEventListener('close', closed, { once: true }));
  return dialog.returnValue === 'away';
}

async function load(name: string): Promise<void> {
  const label = example.selectedOptions[0]?.text ?? name;
  if (await mayThrowAway(label)) begin(await exampleText(name), name);
  else example.value = begunExample;
}

/** Back to what the writing began with: the example, or the imported file. */
async function reset(): Promise<void> {
  if (await mayThrowAway('What you began with')) begin(begunWith, begunExample);
}

async function importFile(): Promise<void> {
  const [chosen] = file.files ?? [];
  if (chosen && (await mayThrowAway(chosen.name))) {
    const text = await readText(chosen);
    if (text === undefined) published.textContent = `${chosen.name} is too large to be a profile.`;
    else begin(text, begunExample);
  }
  file.value = '';
}

function acknowledgeAll(): void {
  const added = [...new Set(checked.blocking.map(({ id }) => id))].map((finding) => ({
    finding,
    reason: 'Tried out in the policy studio.',
    by: 'Policy studio',
    on: today(),
  }));
  editor.rewrite(acknowledgedText(editor.text, added));
}

byId('load', HTMLButtonElement).addEventListener('click', () => void load(example.value));
byId('reset', HTMLButtonElement).addEventListener('click', () => void reset());
byId('import', HTMLButtonElement).addEventListener('click', () => file.click());
byId('export', HTMLButtonElement).addEventListener('click', () => saveText(editor.text, fileNameOf(editor.text)));
file.addEventListener('change', () => void importFile());
acknowledge.addEventListener('click', acknowledgeAll);
language.addEventListener('change', () => {
  written();
  preview.refresh(previewLanguage());
});
connectTabs(document.querySelector<HTMLElement>('[role=tablist]')!);

const draft = keptDraft();
if (draft && [...example.options].some(({ value }) => value === draft.example)) {
  begunWith = draft.begunWith;
  begunExample = draft.example;
  example.value = draft.example;
  profile = checkText(draft.begunWith, today(), words()).profile;
  editor.load(draft.text);
} else {
  begin(await exampleText(example.value), example.value);
}

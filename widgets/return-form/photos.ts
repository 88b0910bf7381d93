import { html, nothing, type TemplateResult } from 'lit/html.js';
import { Problem } from '../client/problem.ts';
import type { FormWords } from '../locales/form-words.ts';
import type { PhotoWords } from '../locales/photo-words.ts';

const mebibyte = 1024 * 1024;
const thumbnailPx = 96;

/** One file on its way to the shop, or there. */
interface Photo {
  readonly key: string;
  readonly file: File;
  picture?: HTMLCanvasElement;
  part: number;
  /** Once it is there. */
  stored?: StoredFile;
  problem?: string;
}

/** A file the shop has: its id there, and what the shop says about it. */
export interface StoredFile {
  readonly id: string;
  readonly text?: string;
}

export interface PhotosHost {
  /** Sends one file, telling the part that has left. @throws {Problem} */
  readonly send: (file: File, idempotencyKey: string, progress: (part: number) => void) => Promise<StoredFile>;
  readonly changed: () => void;
}

/** Photos of one form: each is sent as soon as it is chosen, and can be taken out again. */
export class Photos {
  #all: readonly Photo[] = [];

  constructor(
    private readonly host: PhotosHost,
    /** MIME types that are taken. */
    private readonly types = ['image/jpeg', 'image/png', 'image/webp'],
    private readonly most = 10,
  ) {}

  /** Ids of those that are with the shop. */
  get ids(): string[] {
    return this.#all.flatMap(({ stored }) => stored?.id ?? []);
  }

  /** Some are still leaving. */
  get leaving(): boolean {
    return this.#all.some(({ stored, problem }) => !stored && !problem);
  }

  field(name: string, words: PhotoWords & Pick<FormWords, 'optional'>, label: string, hint: string): TemplateResult {
    return html`<div class="field photos" part="photos">
      <label for=${name}><span class="label">${label}</span> <small class="muted">(${words.optional})</small></label>
      <input
        type="file"
        id=${name}
        multiple
        accept=${this.types.join()}
        aria-describedby="${name}-remarks"
        @change=${(event: Event) => this.#choose(event, words)}
      />
      <p class="hint small muted" id="${name}-remarks">${hint}</p>
      <ul>
        ${this.#all.map((photo) => this.#row(photo, words))}
      </ul>
    </div>`;
  }

  #row(photo: Photo, words: PhotoWords): TemplateResult {
    const { file, picture, part, stored, problem } = photo;
    return html`<li class="photo">
      ${picture ?? html`<span class="blank"></span>`}
      <span class="break small">
        ${file.name} ${problem ? html`<span class="error" role="alert">${problem}</span>` : nothing}
        ${stored || problem ? nothing : html`<progress max="1" value=${part} aria-label=${words.sending(file.name)}></progress>`}
        ${stored ? html`<span class="good" role="status">${stored.text ?? words.there}</span>` : nothing}
      </span>
      <button type="button" class="link small" @click=${() => this.#remove(photo)}>
        ${words.remove}<span class="sr"> ${file.name}</span>
      </button>
    </li>`;
  }

  #choose(event: Event, words: PhotoWords): void {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])].slice(0, this.most - this.#all.length);
    // The same file can be chosen again after it was taken out.
    input.value = '';
    for (const file of files) void this.#add(file, words);
  }

  async #add(file: File, words: PhotoWords): Promise<void> {
    const photo: Photo = { key: crypto.randomUUID(), file, part: 0 };
    this.#all = [...this.#all, photo];
    // The page's policy may show no `blob:`, so the picture is drawn.
    void this.#show(photo);
    const code = this.#refusal(file);
    try {
      if (code) throw new Problem(code);
      this.host.changed();
      photo.stored = await this.host.send(file, photo.key, (part) => {
        photo.part = part;
        this.host.changed();
      });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      photo.problem = words.photoProblems[error.code] ?? words.photoProblems.other;
    }
    this.host.changed();
  }

  /** The page's policy may show no `blob:`, so the picture is drawn; what is no picture, such as a PDF, has none. */
  async #show(photo: Photo): Promise<void> {
    const picture = await createImageBitmap(photo.file).catch(() => undefined);
    if (!picture) return;
    photo.picture = thumbnail(picture);
    this.host.changed();
  }

  #refusal({ type, size }: File): string | undefined {
    if (!this.types.includes(type)) return 'attachment-type';
    return size > (type === 'application/pdf' ? 5 : 10) * mebibyte ? 'attachment-too-large' : undefined;
  }

  #remove(photo: Photo): void {
    this.#all = this.#all.filter((each) => each !== photo);
    this.host.changed();
  }
}

/** The middle of a picture, as a square. */
function thumbnail(picture: ImageBitmap): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = thumbnailPx;
  const side = Math.min(picture.width, picture.height);
  const [x, y] = [(picture.width - side) / 2, (picture.height - side) / 2];
  canvas.getContext('2d')?.drawImage(picture, x, y, side, side, 0, 0, thumbnailPx, thumbnailPx);
  return canvas;
}

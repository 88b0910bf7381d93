import type { OrderDoor } from '../account/order-door.ts';
import { upload } from '../client/upload.ts';
import type { Settings } from '../client/settings.ts';
import type { CaseWords } from '../locales/case-words.ts';
import { Photos, type StoredFile } from './photos.ts';

/** What the desk needs of the element it works for. */
export interface DeskHost {
  readonly door: () => OrderDoor;
  readonly settings: () => Settings;
  readonly act: <T>(work: () => Promise<T>, about: string) => Promise<T | undefined>;
  readonly isActing: (about: string) => boolean;
  readonly problemAlert: (about: string) => unknown;
  readonly changed: () => void;
  /** Reads the order again. */
  readonly reload: () => Promise<void>;
  readonly announce: (text: string) => void;
  readonly words: CaseWords;
}

/** What a shopper does about returns and reports that exist: each act belongs to one of them, and leaves the order read anew. */
export class CaseDesk {
  readonly #photos = new Map<string, Photos>();
  readonly #chosen = new Map<string, string>();

  constructor(readonly host: DeskHost) {}

  /** Photos and papers of one form; `purpose` says what the shop may use them for. */
  photos(about: string, purpose: 'claim' | 'return' | 'identity'): Photos {
    const types = ['image/jpeg', 'image/png', 'image/webp', ...(purpose === 'return' ? ['application/pdf'] : [])];
    const send = async (file: File, idempotencyKey: string, progress: (part: number) => void): Promise<StoredFile> => {
      const door = this.host.door();
      // A document goes by itself: nothing names it, and nothing shows it again.
      const path = purpose === 'identity' ? '/documents' : `/attachments?for=${purpose}&name=${encodeURIComponent(file.name.slice(-120))}`;
      const sent = { path: door.at(path), file, idempotencyKey, headers: door.headers, progress };
      return { id: '', ...(await upload<Partial<StoredFile>>(this.host.settings(), sent)) };
    };
    const photos = this.#photos.get(about) ?? new Photos({ send, changed: this.host.changed }, types);
    this.#photos.set(about, photos);
    return photos;
  }

  /** What is chosen in a form and not sent yet. */
  chosen(about: string): string | undefined {
    return this.#chosen.get(about);
  }

  choose(about: string, value: string): void {
    this.#chosen.set(about, value);
    this.host.changed();
  }

  /** Sends one act about a return or a report, and reads the order again. @param path below the order's own */
  async send(about: string, path: string, body: unknown): Promise<void> {
    const done = await this.host.act(() => this.host.door().post<object>(path, body), about);
    if (!done) return;
    this.#photos.delete(about);
    this.#chosen.delete(about);
    await this.host.reload();
    this.host.announce(this.host.words.saved);
  }
}

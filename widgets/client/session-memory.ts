/**
 * What a tab remembers of one merchant through a reload, under `cassa:<merchant>:<name>`. Where storage is refused it
 * remembers nothing, and every caller can live with that.
 */
export class SessionMemory {
  readonly #name: string;

  constructor(merchantKey: string, name: string) {
    this.#name = `cassa:${merchantKey}:${name}`;
  }

  get value(): string | null {
    try {
      return sessionStorage.getItem(this.#name);
    } catch {
      return null;
    }
  }

  set value(text: string | null) {
    try {
      if (text === null) sessionStorage.removeItem(this.#name);
      else sessionStorage.setItem(this.#name, text);
    } catch {
      // Storage is refused here; a reload starts anew.
    }
  }
}

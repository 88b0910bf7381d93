interface Known {
  readonly token: string;
  /** Version of the cart this browser saw last; tells the other tabs that there is something new. */
  readonly version: number;
}

const fragment = /^#cassa-cart=([\w.~-]+)$/;

/**
 * Which cart this browser holds, shared by all tabs of the shop's origin. Where storage is refused (private modes,
 * embeds) it lasts as long as the page. A recovery link's fragment wins over what was stored, and leaves the URL.
 */
export class CartToken {
  #known?: Known;
  readonly #name: string;

  constructor(merchantKey: string) {
    this.#name = `cassa:${merchantKey}:cart`;
    this.#known = this.#read();
    const link = fragment.exec(location.hash)?.[1];
    if (!link) return;
    this.keep(link, 0);
    history.replaceState(history.state, '', location.pathname + location.search);
  }

  get value(): string | undefined {
    return this.#known?.token;
  }

  keep(token: string, version: number): void {
    this.#write({ token, version });
  }

  forget(): void {
    this.#write(undefined);
  }

  /** Calls back when another tab has changed the cart, or left it. */
  onOtherTab(changed: () => void): void {
    const reread = (): void => {
      this.#known = this.#read();
      changed();
    };
    addEventListener('storage', ({ key }) => {
      if (key === this.#name || key === null) reread();
    });
    // A page that slept in the back-forward cache has heard nothing meanwhile.
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) reread();
    });
  }

  #read(): Known | undefined {
    try {
      return (JSON.parse(localStorage.getItem(this.#name) ?? 'null') as Known | null) ?? undefined;
    } catch {
      return undefined;
    }
  }

  #write(known: Known | undefined): void {
    this.#known = known;
    try {
      if (known) localStorage.setItem(this.#name, JSON.stringify(known));
      else localStorage.removeItem(this.#name);
    } catch {
      // Storage is refused here: the page itself remembers.
    }
  }
}

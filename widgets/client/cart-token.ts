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
    addEventListener('storage', (event) => {
      if (event.key !== this.#name && event.key !== null) return;
      this.#known = this.#read();
      changed();
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

/** A link that opens this cart in any browser. The token rides in the fragment, which no server and no log sees. */
export function recoveryLink(cartPage: string, token: string): string {
  const url = new URL(cartPage, location.href);
  url.hash = `cassa-cart=${token}`;
  return url.href;
}
